import type { WidgetProps } from '@rjsf/utils'
import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { choicesOf } from './choices'
import { fieldAria } from './fieldAria'

export function RadioWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, disabled, readonly, rawErrors, options, schema, required, label } = props
  const { t } = useTranslation()
  const choices =
    schema.type === 'boolean'
      ? [
          { value: true, title: t('common.yes') },
          { value: false, title: t('common.no') },
        ]
      : choicesOf(schema, options)
  const index = choices.findIndex((choice) => choice.value === value)
  return (
    <Radio.Group
      id={id}
      name={id}
      value={index < 0 ? undefined : index}
      disabled={disabled || readonly}
      onChange={(event) => {
        onChange(choices[event.target.value as number]?.value)
        onBlur(id, value)
      }}
      options={choices.map((choice, key) => ({ value: key, label: choice.title }))}
      role="radiogroup"
      aria-label={label}
      {...fieldAria(id, rawErrors, options.help, required)}
    />
  )
}
