import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { plain } from '../shell/plain'

interface Props {
  id: string
  label: string
  value: string | undefined
  choices: { value: string; title: string }[]
  required: boolean
  missing: boolean
  /** What to say when it is missing; the general sentence if left out. */
  missingText?: string
  onChange: (value: string) => void
}

export function ChoiceField({ id, label, value, choices, required, missing, missingText, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {label}
        {required && <span className="form-required" aria-hidden="true" />}
      </label>
      <Select
        id={id}
        className="wide"
        value={value}
        placeholder={t('forms.choose')}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}__error` : undefined}
        showSearch={{ filterOption: (input, option) => plain(String(option?.label ?? '')).includes(plain(input)) }}
        options={choices.map((choice) => ({ value: choice.value, label: choice.title }))}
        onChange={onChange}
      />
      {missing && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {missingText ?? t('field.missing')}
        </div>
      )}
    </div>
  )
}
