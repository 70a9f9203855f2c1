import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useErasurePlan } from '../api/trail'
import { instantText } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import './audit.css'
import { ErasureForm } from './ErasureForm'
import { ErasureLosses } from './ErasureLosses'

/** Erasing a dossier's personal data: what goes and what stays first, then whether one may, then the order itself. */
export function ErasurePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const plan = useErasurePlan(id)
  if (plan.isPending) return <Loading />
  if (plan.isError) return <ProblemNotice problem={plan.error} onRetry={() => void plan.refetch()} />
  const { number, procedureTitle, endedAt, refusal, done } = plan.data
  return (
    <div className="erasure">
      <div className="page-head">
        <h1>{t('erasure.title', { number })}</h1>
        <span>
          {procedureTitle}
          {endedAt !== null && ` – ${t('erasure.endedAt', { at: instantText(endedAt) })}`}
        </span>
        <div className="page-tools">
          <Link to={`/dossiers/${id}`}>{t('slip.openDossier')}</Link>
        </div>
      </div>
      {done !== null ? (
        <section className="erasure-done" data-testid="erasure-done" role="status">
          <h2>✓ {t('erasure.done', { at: instantText(done.at) })}</h2>
          <p>{t('erasure.doneBy', { who: done.by, sequence: done.sequence })}</p>
          <p>{t('then.reason', { reason: done.reason })}</p>
          <p>{t('erasure.basisSaid', { basis: done.legalBasis })}</p>
          <p>{t('erasure.filesGone', { count: done.files - done.filesKept, all: done.files })}</p>
          {done.filesKept > 0 && <p>{t('erasure.filesKept', { count: done.filesKept })}</p>}
          <p className="quiet">{t('erasure.backups')}</p>
        </section>
      ) : (
        <>
          {refusal !== null && (
            <p className="urgency-late" role="alert" data-testid="erasure-refused">
              ▲ {refusal.reason}
            </p>
          )}
          <ErasureLosses plan={plan.data} />
          {refusal === null && <ErasureForm dossier={id} plan={plan.data} onDone={() => void plan.refetch()} />}
        </>
      )}
    </div>
  )
}
