import type { WidgetProps } from '@rjsf/utils'
import { Checkbox } from 'antd'
import { choicesOf } from './choices'
import { fieldAria } from './fieldAria'

/** Any number of several. */
export function CheckboxesWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, disabled, readonly, rawErrors, options, schema, label } = props
  const items = (schema.items ?? {}) as Record<string, unknown>
  const choices = choicesOf(items, options)
  const chosen: unknown[] = Array.isArray(value) ? value : []
  return (
    <div role="group" aria-label={label} id={id} {...fieldAria(id, rawErrors, options.help)}>
      <Checkbox.Group
        value={choices.flatMap((choice, key) => (chosen.includes(choice.value) ? [key] : []))}
        disabled={disabled || readonly}
        options={choices.map((choice, key) => ({ value: key, label: choice.title }))}
        onChange={(keys) => {
          onChange(keys.map((key) => choices[key]?.value))
          onBlur(id, value)
        }}
      />
    </div>
  )
}
