import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useDeadline } from '../api/dossiers'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { DeadlineArithmetic } from './DeadlineArithmetic'
import './arithmetic.css'

/** How a dossier's due times were counted, on paper: the same text for applicant, clerk and auditor. */
export function DeadlinePage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const deadline = useDeadline(id)
  if (deadline.isPending) return <Loading />
  if (deadline.isError) return <ProblemNotice problem={deadline.error} onRetry={() => void deadline.refetch()} />
  const { number, procedureTitle, officeName, numbersOnly } = deadline.data
  return (
    <div className="arithmetic-sheet">
      <div className="page-head">
        <h1>{t('deadline.sheet', { number })}</h1>
        <div className="page-tools no-print">
          <Button type="primary" autoFocus onClick={() => window.print()}>
            {t('slip.print')}
          </Button>
          {!numbersOnly && <Link to={`/dossiers/${id}`}>{t('slip.openDossier')}</Link>}
        </div>
      </div>
      <p>
        {procedureTitle} – {officeName}
      </p>
      <DeadlineArithmetic dossier={id} />
    </div>
  )
}
