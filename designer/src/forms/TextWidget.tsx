import type { WidgetProps } from '@rjsf/utils'
import { Input } from 'antd'
import { fieldAria } from './fieldAria'
import { useBufferedText } from './useBufferedText'

export function TextWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, placeholder, disabled, readonly, rawErrors, options, required } = props
  const buffer = useBufferedText(typeof value === 'string' ? value : value == null ? '' : String(value), (text) =>
    onChange(text === '' ? undefined : text),
  )
  return (
    <Input
      id={id}
      value={buffer.text}
      placeholder={placeholder}
      disabled={disabled}
      readOnly={readonly}
      status={rawErrors?.length ? 'error' : ''}
      autoComplete="off"
      onChange={buffer.onChange}
      onBlur={() => {
        buffer.flush()
        onBlur(id, value)
      }}
      onPressEnter={buffer.flush}
      {...fieldAria(id, rawErrors, options.help, required)}
    />
  )
}
