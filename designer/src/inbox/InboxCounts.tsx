import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierCountsView } from '../api/types'

/** How much there is, as quiet text; only what is late or waits at the door has a colour. */
export function InboxCounts({ counts, mayReceive }: { counts: DossierCountsView; mayReceive: boolean }) {
  const { t } = useTranslation()
  return (
    <p className="counts" data-testid="inbox-counts">
      <Link to="/dossiers?show=open">{t('inbox.counts.open', { count: counts.open })}</Link>
      {counts.late > 0 && (
        <Link to="/dossiers?show=overdue" className="urgency-late">
          <span aria-hidden="true">▲</span> {t('inbox.counts.late', { count: counts.late })}
        </Link>
      )}
      {counts.near > 0 && (
        <span className="urgency-near">
          <span aria-hidden="true">◆</span> {t('inbox.counts.near', { count: counts.near })}
        </span>
      )}
      {counts.suspended > 0 && (
        <Link to="/dossiers?show=suspended" className="urgency-suspended">
          {t('inbox.counts.suspended', { count: counts.suspended })}
        </Link>
      )}
      {mayReceive && counts.filedNotReceived > 0 && (
        <Link to="/dossiers?status=1">
          <strong>{t('inbox.counts.filed', { count: counts.filedNotReceived })}</strong>
        </Link>
      )}
    </p>
  )
}
