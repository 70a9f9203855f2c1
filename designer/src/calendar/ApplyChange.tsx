import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApplyAmendment } from '../api/calendars'
import { TextField } from '../inbox/TextField'
import { BusyButton } from '../shell/BusyButton'
import { usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import type { ChangeFile } from './change'

interface Props {
  file: ChangeFile
  /** The number that the preview gave. */
  number: number
  /** The notice that the days name; undefined where a file names its own. */
  notice: string | undefined
  onApplied: () => void
}

/** Applying moves many due times at once, so the notice's number is typed once more by whoever answers for it. */
export function ApplyChange({ file, number, notice, onApplied }: Props) {
  const { t } = useTranslation()
  const me = usePerson()
  const apply = useApplyAmendment()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState(false)
  const other = notice !== undefined && typed.trim() !== notice
  const send = () => {
    setAsked(true)
    if (typed.trim() === '' || other) return
    apply.mutate({ ...file, notice: typed.trim(), number }, { onSuccess: onApplied })
  }
  return (
    <div className="calendar-apply">
      <h3>{t('calendar.apply')}</h3>
      <p>{t('calendar.applyHelp', { name: me.name })}</p>
      <TextField
        id="apply-notice"
        label={t('calendar.noticeAgain')}
        required
        missing={asked && typed.trim() === ''}
        value={typed}
        onChange={setTyped}
      />
      {asked && typed.trim() !== '' && other && (
        <div className="form-error" role="alert">
          {t('calendar.noticeDiffers', { notice })}
        </div>
      )}
      {apply.isError && <ProblemNotice problem={apply.error} />}
      <div className="buttons">
        <BusyButton type="primary" busy={apply.isPending} onClick={send}>
          {t('calendar.applyNow')}
        </BusyButton>
      </div>
    </div>
  )
}
