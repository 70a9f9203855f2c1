import type { WidgetProps } from '@rjsf/utils'
import { Input, type InputProps } from 'antd'
import { fieldAria } from './fieldAria'
import { useBufferedText } from './useBufferedText'

interface Props extends Pick<InputProps, 'className' | 'inputMode' | 'placeholder' | 'suffix'> {
  widget: WidgetProps
  /** The value as it is typed. */
  text: string
  /** The value that was typed. */
  read: (text: string) => unknown
}

/** A one-line field whose text and value differ: what every widget that is typed in is made of. */
export function BufferedInput({ widget, text, read, ...look }: Props) {
  const { id, value, onChange, onBlur, disabled, readonly, rawErrors, options, required } = widget
  const buffer = useBufferedText(text, (typed) => onChange(read(typed)))
  return (
    <Input
      {...look}
      id={id}
      value={buffer.text}
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
