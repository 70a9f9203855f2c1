import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoOrText } from '../forms/dateText'
import { dayOf, instantFrom } from '../shell/instants'
import type { ManualDueGiven } from './manualDueShape'

interface Props {
  value: ManualDueGiven
  onChange: (value: ManualDueGiven) => void
  showAll: boolean
}

/** A due time given by hand, with its reason, where the law's term is not known. */
export function ManualDue({ value, onChange, showAll }: Props) {
  const { t } = useTranslation()
  const [day, setDay] = useState(dayOf(value?.due))
  const [reason, setReason] = useState(value?.reason ?? '')
  const due = instantFrom(isoOrText(day) ?? '', '17:00')
  const change = (nextDay: string, nextReason: string) => {
    setDay(nextDay)
    setReason(nextReason)
    const instant = instantFrom(isoOrText(nextDay) ?? '', '17:00')
    onChange(instant === undefined ? undefined : { due: instant, reason: nextReason })
  }
  return (
    <div className="manual-due">
      <p>{t('receive.manualDue')}</p>
      <label htmlFor="manual-due-day">
        {t('receive.manualDay')}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Input
        id="manual-due-day"
        value={day}
        placeholder={t('forms.datePlaceholder')}
        status={showAll && due === undefined ? 'error' : ''}
        onChange={(event) => change(event.target.value, reason)}
        onBlur={() => due !== undefined && setDay(dayOf(due))}
      />
      {showAll && due === undefined && (
        <div className="form-error" role="alert">
          {t(day.trim() === '' ? 'forms.fault.required' : 'forms.fault.format.date')}
        </div>
      )}
      <label htmlFor="manual-due-reason">
        {t('receive.manualReason')}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Input.TextArea
        id="manual-due-reason"
        autoSize={{ minRows: 2 }}
        value={reason}
        status={showAll && reason.trim() === '' ? 'error' : ''}
        onChange={(event) => change(day, event.target.value)}
      />
      {showAll && reason.trim() === '' && (
        <div className="form-error" role="alert">
          {t('forms.fault.required')}
        </div>
      )}
    </div>
  )
}
