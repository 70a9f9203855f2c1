import type { WidgetProps } from '@rjsf/utils'
import { BufferedInput } from './BufferedInput'

export function TextWidget(props: WidgetProps) {
  const { value } = props as { value: unknown }
  return (
    <BufferedInput
      widget={props}
      placeholder={props.placeholder}
      text={typeof value === 'string' ? value : value == null ? '' : String(value)}
      read={(text) => (text === '' ? undefined : text)}
    />
  )
}
