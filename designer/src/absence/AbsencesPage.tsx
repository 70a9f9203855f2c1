import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAbsences } from '../api/absences'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { hasInbox, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { AbsenceForm } from './AbsenceForm'
import { AbsenceTable } from './AbsenceTable'
import './absence.css'

/** Who is away, and who stands in. */
export function AbsencesPage() {
  const { t } = useTranslation()
  const me = usePerson()
  const absences = useAbsences()
  const [entering, setEntering] = useState(false)
  const [said, setSaid] = useState('')
  const items = absences.data?.items ?? []
  const start = () => {
    setSaid('')
    setEntering(true)
  }
  return (
    <>
      <div className="page-head">
        <h1>{t('absence.title')}</h1>
        <span className="quiet">{t('absence.help')}</span>
        <div className="page-tools">
          {hasInbox(me) && !entering && (
            <Button type="primary" onClick={start}>
              {t('absence.enter')}
            </Button>
          )}
        </div>
      </div>
      <p role="status" className="done">
        {said !== '' && <span className="urgency-onTime">✓ {said}</span>}
      </p>
      {entering && (
        <AbsenceForm
          onClose={() => setEntering(false)}
          onEntered={(sentence) => {
            setEntering(false)
            setSaid(sentence)
          }}
        />
      )}
      {absences.isPending && <Loading />}
      {absences.isError && <ProblemNotice problem={absences.error} onRetry={() => void absences.refetch()} />}
      {absences.data !== undefined && items.length === 0 && !entering && (
        <EmptyState title={t('absence.none')}>
          {hasInbox(me) && <p className="quiet">{t('absence.noneHelp')}</p>}
        </EmptyState>
      )}
      {items.length > 0 && <AbsenceTable items={items} onSaid={setSaid} />}
    </>
  )
}
