import { Input, Select, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ActionTyped } from './actionBody'

interface Props {
  id: string
  missing: boolean
  typed: ActionTyped
  onChange: (part: Partial<ActionTyped>) => void
}

/** By how much the term is lengthened. */
export function ExtensionField({ id, missing, typed, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {t('field.time')}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Space.Compact>
        <Input
          id={id}
          inputMode="numeric"
          value={typed.timeAmount}
          status={missing ? 'error' : ''}
          aria-invalid={missing}
          aria-describedby={missing ? `${id}__error` : undefined}
          onChange={(event) => onChange({ timeAmount: event.target.value })}
        />
        <Select
          value={typed.timeUnit}
          aria-label={t('field.timeUnit')}
          popupMatchSelectWidth={false}
          options={['workingDays', 'workingHours', 'calendarDays'].map((unit) => ({
            value: unit,
            label: t(`unit.${unit}`),
          }))}
          onChange={(timeUnit: string) => onChange({ timeUnit })}
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
