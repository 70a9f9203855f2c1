import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useDeadline, useDossier, useHistory } from '../api/dossiers'
import { InVietnamese } from '../shell/InVietnamese'
import { Loading } from '../shell/Loading'
import { hasRole, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { ReceiptSlip } from './ReceiptSlip'

/** The receipt and appointment slip, ready to print. */
export function ReceiptSlipPage() {
  const { t } = useTranslation()
  const me = usePerson()
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  const dossier = useDossier(id)
  const history = useHistory(id)
  const deadline = useDeadline(id)
  // What is printed is not printed again: nothing of it may still be on its way.
  if (dossier.isPending || history.isPending || deadline.isPending) return <Loading />
  if (dossier.isError) return <ProblemNotice problem={dossier.error} onRetry={() => void dossier.refetch()} />
  if (history.isError) return <ProblemNotice problem={history.error} onRetry={() => void history.refetch()} />
  if (deadline.isError) return <ProblemNotice problem={deadline.error} onRetry={() => void deadline.refetch()} />
  const received = history.data.items.find(({ kind }) => kind === 'dossier.received')
  return (
    <>
      <div className="page-head no-print">
        <h1>{query.has('fresh') ? t('slip.received', { number: dossier.data.number }) : t('slip.title')}</h1>
        <div className="page-tools">
          <Button type="primary" autoFocus onClick={() => window.print()}>
            {t('slip.print')}
          </Button>
          <Link to={`/dossiers/${id}`}>{t('slip.openDossier')}</Link>
          {hasRole(me, 'clerk') && <Link to="/receive">{t('slip.next')}</Link>}
        </div>
      </div>
      <InVietnamese>
        <ReceiptSlip
          dossier={dossier.data}
          budget={deadline.data.legal?.ledger.budget}
          receivedBy={received?.personName ?? ''}
        />
      </InVietnamese>
    </>
  )
}
