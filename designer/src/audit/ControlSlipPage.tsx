import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useControlSlip } from '../api/trail'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import './audit.css'
import { AuditHead } from './AuditHead'
import { ControlSlip } from './ControlSlip'

/** The control slip of a dossier, on the screen and on A4. */
export function ControlSlipPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const slip = useControlSlip(id)
  return (
    <>
      <div className="no-print">
        <AuditHead dossier={id} sequence={slip.data?.sequence ?? 1} />
      </div>
      {slip.isPending ? (
        <Loading />
      ) : slip.isError ? (
        <ProblemNotice problem={slip.error} onRetry={() => void slip.refetch()} />
      ) : (
        <>
          <p className="no-print">
            <Button type="primary" onClick={() => window.print()}>
              {t('controlSlip.print')}
            </Button>
          </p>
          <ControlSlip slip={slip.data} />
        </>
      )}
    </>
  )
}
