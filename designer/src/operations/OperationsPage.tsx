import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useOperations } from '../api/operations'
import { FaultTable } from '../designer/FaultTable'
import { instantText } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import { DeadDeliveries } from './DeadDeliveries'
import { LaneTable } from './LaneTable'
import { OfficeTable } from './OfficeTable'
import { SweepLine } from './SweepLine'
import './operations.css'

/** What an operator watches: what is stuck first, then how every office stands. */
export function OperationsPage() {
  const { t } = useTranslation()
  const operations = useOperations()
  if (operations.isPending) return <Loading />
  const { data } = operations
  return (
    <div className="operations">
      <div className="page-head">
        <h1>{t('operations.title')}</h1>
        {data !== undefined && (
          <p className="counts">
            <Link to="/dossiers?show=overdue" className="urgency-late">
              {t('operations.lateCount', { count: data.dossiers.late })}
            </Link>
            <span className="urgency-near">{t('operations.nearCount', { count: data.dossiers.near })}</span>
            <span>{t('operations.suspendedCount', { count: data.dossiers.suspended })}</span>
            <span>{t('operations.openCount', { count: data.dossiers.open })}</span>
          </p>
        )}
        <div className="page-tools">
          <Link to="/bulletins">{t('bulletins.title')}</Link>
          <span className="quiet">
            {t('operations.readAt', { at: instantText(new Date(operations.dataUpdatedAt)) })}
          </span>
        </div>
      </div>
      {operations.isError && <ProblemNotice problem={operations.error} onRetry={() => void operations.refetch()} />}
      {data !== undefined && (
        <>
          <SweepLine sweep={data.sweep} />
          <section aria-labelledby="lanes">
            <h2 id="lanes">{t('operations.lanesTitle')}</h2>
            {data.lanes.length === 0 ? (
              <p className="quiet">{t('operations.noLanes')}</p>
            ) : (
              <LaneTable lanes={data.lanes} />
            )}
          </section>
          <DeadDeliveries dead={data.dead} />
          <OfficeTable offices={data.offices} />
          <section aria-labelledby="catalogue-faults">
            <h2 id="catalogue-faults">{t('operations.faultsTitle')}</h2>
            {data.faults.length === 0 ? (
              <p className="quiet">{t('operations.noFaults')}</p>
            ) : (
              <FaultTable faults={data.faults} />
            )}
          </section>
        </>
      )}
    </div>
  )
}
