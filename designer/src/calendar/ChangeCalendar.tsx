import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePreviewAmendment } from '../api/calendars'
import type { CalendarView } from '../api/types'
import { BusyButton } from '../shell/BusyButton'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useKept } from '../shell/useKept'
import { ApplyChange } from './ApplyChange'
import { blankChange, type ChangeFile, type ChangeTyped, fileOf, missingOf } from './change'
import { ChangeFields } from './ChangeFields'
import { ChangePreview } from './ChangePreview'
import { FileField } from './FileField'

interface Props {
  calendars: CalendarView[]
  onClose: () => void
  onApplied: (number: number) => void
}

/** A change by notice: typed, looked at, and only then applied. What was typed outlives refusals and a reload. */
export function ChangeCalendar({ calendars, onClose, onApplied }: Props) {
  const { t } = useTranslation()
  const [typed, keep, drop] = useKept<ChangeTyped>('calendar', blankChange)
  const [asked, setAsked] = useState(false)
  const [looked, setLooked] = useState<ChangeFile>()
  const preview = usePreviewAmendment()
  const shared = calendars.filter((one) => one.file !== null)
  const whole = typed.calendar === undefined && shared[0] !== undefined ? { ...typed, calendar: shared[0].name } : typed
  const missing = missingOf(whole)
  const change = (part: Partial<ChangeTyped>) => {
    preview.reset() // a preview of something else would lie
    keep({ ...whole, ...part })
  }
  const look = () => {
    setAsked(true)
    const file = missing.length === 0 ? fileOf(whole, calendars) : undefined
    if (file === undefined) {
      document.getElementById(`change-${missing[0] ?? 'file'}`)?.focus()
      return
    }
    setLooked(file)
    preview.mutate(file)
  }
  const sound = preview.data !== undefined && preview.data.faults.length === 0
  return (
    <section className="calendar-change" aria-labelledby="calendar-change">
      <h2 id="calendar-change">{t('calendar.change')}</h2>
      <Segmented
        aria-label={t('calendar.change')}
        value={typed.kind}
        options={(['offices', 'everybody', 'file'] as const).map((kind) => ({
          value: kind,
          label: t(`calendar.for.${kind}`),
        }))}
        onChange={(kind) => change({ kind })}
      />
      <p className="quiet">{t(`calendar.forHelp.${typed.kind}`)}</p>
      {typed.kind === 'file' ? (
        <FileField typed={whole} missing={asked && missing.includes('file')} onChange={change} />
      ) : (
        <ChangeFields typed={whole} calendars={calendars} missing={asked ? missing : []} onChange={change} />
      )}
      <div className="buttons">
        <BusyButton type={sound ? 'default' : 'primary'} busy={preview.isPending} onClick={look}>
          {t('calendar.preview')}
        </BusyButton>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
      {preview.isPending && <p role="status">{t('calendar.counting')}</p>}
      {preview.isError && <ProblemNotice problem={preview.error} onRetry={look} />}
      {preview.data !== undefined && <ChangePreview preview={preview.data} />}
      {sound && preview.data !== undefined && looked !== undefined && (
        <ApplyChange
          key={looked.file}
          file={looked}
          number={preview.data.number}
          notice={typed.kind === 'file' ? undefined : typed.notice.trim()}
          onApplied={() => {
            drop()
            onApplied(preview.data.number)
          }}
        />
      )}
    </section>
  )
}
