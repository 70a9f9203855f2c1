import { Input, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { isoOrText } from '../forms/dateText'
import { instantFrom } from './instants'

/** A day and a time as typed: "2/3/2026", "7:30". */
export interface DayTime {
  day: string
  time: string
}

/** The instant of what was typed, in Huế; undefined while it is none. */
export function instantTyped({ day, time }: DayTime): string | undefined {
  const parts = /^(\d{1,2})[:hH.](\d{2})$/.exec(time.trim())
  const date = isoOrText(day) ?? ''
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59 || !/^\d{4}-\d{2}-\d{2}$/.test(date))
    return undefined
  return instantFrom(date, `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}`)
}

interface Props {
  id: string
  label: string
  value: DayTime
  missing: boolean
  onChange: (value: DayTime) => void
}

/** A day typed as dd/MM/yyyy with a time of day beside it. */
export function DayTimeField({ id, label, value, missing, onChange }: Props) {
  const { t } = useTranslation()
  const fault = missing && instantTyped(value) === undefined
  return (
    <div className="form-field">
      <label htmlFor={id} className="form-label">
        {label}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Space.Compact>
        <Input
          id={id}
          className="day-input"
          inputMode="numeric"
          placeholder={t('forms.datePlaceholder')}
          value={value.day}
          status={fault ? 'error' : ''}
          aria-invalid={fault}
          aria-describedby={fault ? `${id}__error` : undefined}
          onChange={(event) => onChange({ ...value, day: event.target.value })}
        />
        <Input
          className="time-input"
          inputMode="numeric"
          aria-label={t('field.timeOf', { what: label })}
          value={value.time}
          status={fault ? 'error' : ''}
          aria-invalid={fault}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </Space.Compact>
      {fault && (
        <div className="form-error" id={`${id}__error`} role="alert">
          {t('field.dayTimeMissing')}
        </div>
      )}
    </div>
  )
}
