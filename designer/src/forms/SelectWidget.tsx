import type { WidgetProps } from '@rjsf/utils'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { plain } from '../shell/plain'
import { choicesOf } from './choices'
import { fieldAria } from './fieldAria'

/** One of several; typing finds without diacritics. */
export function SelectWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, placeholder, disabled, readonly, rawErrors, options, required, schema } = props
  const { t } = useTranslation()
  const choices = choicesOf(schema, options)
  const index = choices.findIndex((choice) => choice.value === value)
  return (
    <Select
      id={id}
      className="wide"
      value={index < 0 ? undefined : index}
      placeholder={placeholder || t('forms.choose')}
      disabled={disabled || readonly}
      allowClear={!required}
      showSearch={{ filterOption: (input, option) => plain(String(option?.label ?? '')).includes(plain(input)) }}
      status={rawErrors?.length ? 'error' : ''}
      options={choices.map((choice, key) => ({ value: key, label: choice.title }))}
      onChange={(key: number | undefined) => onChange(key === undefined ? undefined : choices[key]?.value)}
      onBlur={() => onBlur(id, value)}
      {...fieldAria(id, rawErrors, options.help, required)}
    />
  )
}
