import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useDossier } from '../api/dossiers'
import { EmptyState } from '../shell/EmptyState'
import { InVietnamese } from '../shell/InVietnamese'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { ApologySlip } from './ApologySlip'

/** Paper 4, ready to print once it is signed. */
export function ApologyPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const dossier = useDossier(id)
  if (dossier.isPending) return <Loading />
  if (dossier.isError) return <ProblemNotice problem={dossier.error} onRetry={() => void dossier.refetch()} />
  const { apology } = dossier.data
  return (
    <>
      <div className="page-head no-print">
        <h1>{t('apology.title')}</h1>
        <div className="page-tools">
          {apology?.signedAt != null && (
            <Button type="primary" autoFocus onClick={() => window.print()}>
              {t('apology.print')}
            </Button>
          )}
          <Link to={`/dossiers/${id}`}>{t('slip.openDossier')}</Link>
        </div>
      </div>
      {apology === null ? (
        <EmptyState title={t('apology.none')} />
      ) : (
        <>
          {apology.signedAt === null && <p className="slim no-print">{t('apology.notSigned')}</p>}
          <InVietnamese>
            <ApologySlip dossier={dossier.data} apology={apology} />
          </InVietnamese>
        </>
      )}
    </>
  )
}
