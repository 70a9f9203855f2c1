import { Button, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CalendarView } from '../api/types'
import { ChoiceField } from '../inbox/ChoiceField'
import { TextField } from '../inbox/TextField'
import { plain } from '../shell/plain'
import { blankDay, type ChangeTyped, concerned } from './change'
import { DayFields } from './DayFields'

interface Props {
  typed: ChangeTyped
  calendars: CalendarView[]
  /** Names of fields to complain about. */
  missing: string[]
  onChange: (part: Partial<ChangeTyped>) => void
}

/** Whom a notice concerns, its number, and the days it changes. */
export function ChangeFields({ typed, calendars, missing, onChange }: Props) {
  const { t } = useTranslation()
  const offices = calendars.flatMap((one) => one.offices).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  const shared = calendars.filter((one) => one.file !== null)
  const among = concerned(typed, calendars)
  return (
    <>
      <div className="calendar-fields">
        <TextField
          id="change-notice"
          label={t('calendar.noticeNumber')}
          required
          missing={missing.includes('notice')}
          value={typed.notice}
          onChange={(notice) => onChange({ notice })}
        />
        {typed.kind === 'offices' ? (
          <>
            <TextField
              id="change-title"
              label={t('calendar.changeTitle')}
              required
              missing={missing.includes('title')}
              value={typed.title}
              onChange={(title) => onChange({ title })}
            />
            <div className="form-field">
              <label htmlFor="change-offices" className="form-label">
                {t('calendar.offices')}
                <span className="form-required" aria-hidden="true" />
              </label>
              <Select
                id="change-offices"
                className="wide"
                mode="multiple"
                value={typed.offices}
                placeholder={t('forms.choose')}
                status={missing.includes('offices') ? 'error' : ''}
                showSearch={{
                  filterOption: (input, option) => plain(String(option?.label ?? '')).includes(plain(input)),
                }}
                options={offices.map((office) => ({ value: office.id, label: office.name }))}
                onChange={(next: string[]) => onChange({ offices: next })}
              />
              {missing.includes('offices') && (
                <div className="form-error" role="alert">
                  {t('field.missing')}
                </div>
              )}
            </div>
          </>
        ) : (
          <ChoiceField
            id="change-calendar"
            label={t('calendar.calendar')}
            required
            missing={missing.includes('calendar')}
            value={typed.calendar}
            choices={shared.map((one) => ({ value: one.name, title: `${one.title} (${one.name})` }))}
            onChange={(calendar) => onChange({ calendar })}
          />
        )}
      </div>
      {typed.days.map((day, index) => (
        <DayFields
          key={index}
          index={index}
          day={day}
          calendars={among}
          missing={missing}
          onChange={(part) =>
            onChange({ days: typed.days.map((one, at) => (at === index ? { ...one, ...part } : one)) })
          }
          onRemove={
            typed.days.length === 1 ? undefined : () => onChange({ days: typed.days.filter((_, at) => at !== index) })
          }
        />
      ))}
      <Button size="small" onClick={() => onChange({ days: [...typed.days, blankDay] })}>
        {t('calendar.addDay')}
      </Button>
    </>
  )
}
