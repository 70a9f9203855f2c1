import { useTranslation } from 'react-i18next'
import { useDeadline } from '../api/dossiers'
import type { DeadlineView } from '../api/types'
import { useTermText } from '../designer/useTermText'
import { ExplanationLines } from '../inbox/ExplanationLines'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'

type Explained = Pick<NonNullable<DeadlineView['legal']>, 'ledger' | 'calendar' | 'explanation'>

/** A dossier's due times with all their arithmetic: the legal term, then the open steps. */
export function DeadlineArithmetic({ dossier }: { dossier: string }) {
  const deadline = useDeadline(dossier)
  if (deadline.isPending) return <Loading />
  if (deadline.isError) return <ProblemNotice problem={deadline.error} onRetry={() => void deadline.refetch()} />
  return <CountedDeadline deadline={deadline.data} />
}

/** The same of any moment that was counted. */
export function CountedDeadline({ deadline }: { deadline: DeadlineView }) {
  const { t } = useTranslation()
  const { legal, manualDue, steps } = deadline
  return (
    <div className="deadline">
      {manualDue !== null && (
        <section>
          <h3>{t('deadline.manual')}</h3>
          <p className="number">{instantText(manualDue.due)}</p>
          <p>{manualDue.reason}</p>
        </section>
      )}
      {legal !== null && <TermArithmetic title={t('deadline.legal')} term={legal} />}
      {legal === null && manualDue === null && <p className="quiet">{t('deadline.none')}</p>}
      {steps.map((step) => (
        <TermArithmetic key={step.task} title={t('deadline.step', { step: step.title })} term={step} />
      ))}
    </div>
  )
}

function TermArithmetic({ title, term }: { title: string; term: Explained }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const termText = useTermText()
  const { ledger, explanation } = term
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {t('deadline.from', { term: termText(ledger.budget), from: instantText(ledger.from) })}{' '}
        <strong className="number">
          {explanation.due === null ? t('deadline.suspended') : instantText(explanation.due)}
        </strong>{' '}
        <span className={explanation.overdue ? 'urgency-late' : 'quiet'}>{local(explanation.remaining)}</span>
      </p>
      {(ledger.suspensions.length > 0 || ledger.extensions.length > 0) && (
        <ul>
          {ledger.suspensions.map((one) => (
            <li key={one.from}>
              {one.to === null
                ? t('deadline.suspendedSince', { from: instantText(one.from) })
                : t('deadline.suspendedFromTo', { from: instantText(one.from), to: instantText(one.to) })}
            </li>
          ))}
          {ledger.extensions.map((one, index) => (
            <li key={index}>{t('deadline.extended', { by: termText(one.by) })}</li>
          ))}
        </ul>
      )}
      <ExplanationLines explanation={explanation} />
      <p className="quiet">{t('deadline.calendar', { calendar: term.calendar })}</p>
    </section>
  )
}
