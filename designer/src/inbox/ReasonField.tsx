import { Input } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  id: string
  value: string
  required: boolean
  missing: boolean
  onChange: (reason: string) => void
  label?: string
}

/** Why; with its error beside it. */
export function ReasonField({ id, value, required, missing, onChange, label }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {label ?? (required ? t('field.reason') : t('field.note'))}
        {required && <span className="form-required" aria-hidden="true" />}
      </label>
      <Input.TextArea
        id={id}
        autoFocus={required}
        value={value}
        autoSize={{ minRows: 2, maxRows: 8 }}
        status={missing ? 'error' : ''}
        aria-required={required}
        aria-invalid={missing}
        aria-describedby={missing ? `${id}__error` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {missing && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {t('field.reasonMissing')}
        </div>
      )}
    </div>
  )
}
