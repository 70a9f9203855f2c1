import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useDossier } from '../api/dossiers'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { DeadlineArithmetic } from './DeadlineArithmetic'
import './arithmetic.css'

/** How a dossier's due times were counted, on paper: the same text for applicant, clerk and auditor. */
export function DeadlinePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  if (dossier.isPending) return <Loading />
  if (dossier.isError) return <ProblemNotice problem={dossier.error} onRetry={() => void dossier.refetch()} />
  const { number, office, procedure } = dossier.data
  return (
    <div className="arithmetic-sheet">
      <div className="page-head">
        <h1>{t('deadline.sheet', { number })}</h1>
        <div className="page-tools no-print">
          <Button type="primary" autoFocus onClick={() => window.print()}>
            {t('slip.print')}
          </Button>
          <Link to={`/dossiers/${id}`}>{t('slip.openDossier')}</Link>
        </div>
      </div>
      <p>
        {procedure.title} – {office.name}
      </p>
      <DeadlineArithmetic dossier={id} />
    </div>
  )
}
