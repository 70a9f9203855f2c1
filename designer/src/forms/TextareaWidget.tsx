import type { WidgetProps } from '@rjsf/utils'
import { Input } from 'antd'
import { fieldAria } from './fieldAria'
import { useBufferedText } from './useBufferedText'

export function TextareaWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, placeholder, disabled, readonly, rawErrors, options, required } = props
  const buffer = useBufferedText(typeof value === 'string' ? value : '', (text) =>
    onChange(text === '' ? undefined : text),
  )
  return (
    <Input.TextArea
      id={id}
      value={buffer.text}
      placeholder={placeholder}
      disabled={disabled}
      readOnly={readonly}
      status={rawErrors?.length ? 'error' : ''}
      autoSize={{ minRows: 2, maxRows: 8 }}
      onChange={buffer.onChange}
      onBlur={() => {
        buffer.flush()
        onBlur(id, value)
      }}
      {...fieldAria(id, rawErrors, options.help, required)}
    />
  )
}
