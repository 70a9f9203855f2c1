import { Input, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  id: string
  label: string
  missing: boolean
  amount: string
  unit: string
  onChange: (amount: string, unit: string) => void
}

/** A length of office time: by how much a term is lengthened, or after how much a new date lies. */
export function ExtensionField({ id, label, missing, amount, unit, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {label}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Space.Compact>
        <Input
          id={id}
          inputMode="numeric"
          value={amount}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}__error` : undefined}
          onChange={(event) => onChange(event.target.value, unit)}
        />
        <Select
          value={unit}
          aria-label={t('field.timeUnit')}
          popupMatchSelectWidth={false}
          options={['workingDays', 'workingHours', 'calendarDays'].map((one) => ({
            value: one,
            label: t(`unit.${one}`),
          }))}
          onChange={(next: string) => onChange(amount, next)}
        />
      </Space.Compact>
      {missing && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {t('field.timeMissing')}
        </div>
      )}
    </div>
  )
}
