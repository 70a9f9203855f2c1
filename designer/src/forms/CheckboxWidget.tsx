import type { WidgetProps } from '@rjsf/utils'
import { Checkbox } from 'antd'
import { fieldAria } from './fieldAria'

export function CheckboxWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, disabled, readonly, rawErrors, options, label } = props
  return (
    <Checkbox
      id={id}
      checked={value === true}
      disabled={disabled || readonly}
      onChange={(event) => {
        onChange(event.target.checked)
        onBlur(id, value)
      }}
      {...fieldAria(id, rawErrors, options.help)}
    >
      {label}
    </Checkbox>
  )
}
