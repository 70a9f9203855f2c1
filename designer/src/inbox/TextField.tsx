import { Input } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  id: string
  label: string
  value: string
  required: boolean
  missing: boolean
  onChange: (value: string) => void
}

export function TextField({ id, label, value, required, missing, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {label}
        {required && <span className="form-required" aria-hidden="true" />}
      </label>
      <Input
        id={id}
        value={value}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}__error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {missing && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {t('field.missing')}
        </div>
      )}
    </div>
  )
}
