import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useFaults } from '../api/catalogue'
import { EmptyState } from '../shell/EmptyState'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { FaultTable } from './FaultTable'

/** Broken definitions: which file, which line, which rule, and what to write instead. */
export function FaultsPage() {
  const { t } = useTranslation()
  const faults = useFaults()
  return (
    <>
      <div className="page-head">
        <h1>{t('faults.title')}</h1>
        <Link to="/catalogue">{t('catalogue.title')}</Link>
      </div>
      {faults.isPending && <Loading />}
      {faults.isError && <ProblemNotice problem={faults.error} onRetry={() => void faults.refetch()} />}
      {faults.data !== undefined &&
        (faults.data.items.length === 0 ? (
          <EmptyState title={t('faults.none')} />
        ) : (
          <FaultTable faults={faults.data.items} />
        ))}
    </>
  )
}
