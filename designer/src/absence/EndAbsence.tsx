import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndAbsence } from '../api/absences'
import type { AbsenceView } from '../api/types'
import { BusyButton } from '../shell/BusyButton'
import { type DayTime, DayTimeField, instantTyped } from '../shell/DayTimeField'
import { dayOf, instantText, timeOf } from '../shell/instants'
import { ProblemNotice } from '../shell/ProblemNotice'

interface Props {
  absence: AbsenceView
  /** Whether the person is away now. */
  holds: boolean
  onClose: () => void
  onEnded: (sentence: string) => void
}

/** Back earlier than was entered: now, or at a day and time before the end. */
export function EndAbsence({ absence, holds, onClose, onEnded }: Props) {
  const { t } = useTranslation()
  const end = useEndAbsence()
  const [to, setTo] = useState<DayTime>({ day: dayOf(absence.to), time: timeOf(absence.to) })
  const [asked, setAsked] = useState(false)
  const { name } = absence.person
  const shorten = () => {
    setAsked(true)
    const instant = instantTyped(to)
    if (instant === undefined) return
    end.mutate(
      { id: absence.id, to: instant },
      { onSuccess: () => onEnded(t('absence.shortened', { name, to: instantText(instant) })) },
    )
  }
  const cancel = () =>
    end.mutate(
      { id: absence.id },
      { onSuccess: () => onEnded(t(holds ? 'absence.endedNow' : 'absence.cancelled', { name })) },
    )
  return (
    <div className="end-absence">
      <DayTimeField
        id={`end-${absence.id}`}
        label={t('absence.backAt')}
        value={to}
        missing={asked}
        onChange={(next) => {
          end.reset()
          setTo(next)
        }}
      />
      {end.isError && <ProblemNotice problem={end.error} />}
      <div className="buttons">
        <BusyButton size="small" type="primary" busy={end.isPending} onClick={shorten}>
          {t('absence.confirmShorten')}
        </BusyButton>
        <BusyButton size="small" danger busy={end.isPending} onClick={cancel}>
          {holds ? t('absence.endNow') : t('absence.cancel')}
        </BusyButton>
        <Button size="small" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
