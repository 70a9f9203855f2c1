import { Button, Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../api/types'
import { ChoiceField } from '../inbox/ChoiceField'
import { TextField } from '../inbox/TextField'
import { authorityOf, type DayTyped, saidBefore } from './change'

interface Props {
  index: number
  day: DayTyped
  /** Calendars that the change concerns. */
  calendars: CalendarView[]
  missing: string[]
  onChange: (part: Partial<DayTyped>) => void
  onRemove: (() => void) | undefined
}

/** One day that a notice changes; where an earlier notice said otherwise, that is shown and must be replaced by name. */
export function DayFields({ index, day, calendars, missing, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const before = saidBefore(day, calendars)
  const faulty = (name: string) => missing.includes(`${name}.${index}`)
  return (
    <fieldset className="calendar-day">
      <legend>{t('calendar.dayNumber', { number: index + 1 })}</legend>
      <div className="calendar-fields">
        <div className="form-field">
          <label htmlFor={`change-date.${index}`} className="form-label">
            {t('calendar.date')}
            <span className="form-required" aria-hidden="true" />
          </label>
          <Input
            id={`change-date.${index}`}
            inputMode="numeric"
            placeholder={t('forms.datePlaceholder')}
            value={day.date}
            status={faulty('date') ? 'error' : ''}
            aria-invalid={faulty('date')}
            onChange={(event) => onChange({ date: event.target.value, replaces: false })}
          />
          {faulty('date') && (
            <div className="form-error" role="alert">
              {t('forms.fault.format.date')}
            </div>
          )}
        </div>
        <ChoiceField
          id={`change-kind.${index}`}
          label={t('calendar.kindTitle')}
          required
          missing={false}
          value={day.kind}
          choices={(['closed', 'partial', 'worked'] as const).map((kind) => ({
            value: kind,
            title: t(`calendar.kind.${kind}`),
          }))}
          onChange={(kind) => onChange({ kind: kind as DayTyped['kind'] })}
        />
        {day.kind === 'partial' && (
          <div className="form-field">
            <label htmlFor={`change-open.${index}`} className="form-label">
              {t('calendar.openFromTo')}
              <span className="form-required" aria-hidden="true" />
            </label>
            <div className="calendar-hours">
              <Input
                id={`change-open.${index}`}
                className="time-input"
                value={day.from}
                status={faulty('open') ? 'error' : ''}
                onChange={(event) => onChange({ from: event.target.value })}
              />
              –
              <Input
                className="time-input"
                aria-label={t('calendar.openTo')}
                value={day.to}
                status={faulty('open') ? 'error' : ''}
                onChange={(event) => onChange({ to: event.target.value })}
              />
            </div>
            {faulty('open') && (
              <div className="form-error" role="alert">
                {t('calendar.hoursMissing')}
              </div>
            )}
          </div>
        )}
        <TextField
          id={`change-name.${index}`}
          label={t('calendar.name')}
          required
          missing={faulty('name')}
          value={day.name}
          onChange={(name) => onChange({ name })}
        />
      </div>
      {before !== undefined && (
        <Checkbox checked={day.replaces} onChange={(event) => onChange({ replaces: event.target.checked })}>
          {t('calendar.replaces', { kind: t(`calendar.kind.${before.kind}`), authority: authorityOf(before) })}
        </Checkbox>
      )}
      {onRemove !== undefined && (
        <Button size="small" aria-label={t('calendar.removeDayNumber', { number: index + 1 })} onClick={onRemove}>
          {t('calendar.removeDay')}
        </Button>
      )}
    </fieldset>
  )
}
