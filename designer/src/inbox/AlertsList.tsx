import { useTranslation } from 'react-i18next'
import { useAlerts } from '../api/dossiers'
import { instantText } from '../shell/instants'

/** Which alerts the clock has raised about the dossier, and whom they told. */
export function AlertsList({ dossier }: { dossier: string }) {
  const { t } = useTranslation()
  const alerts = useAlerts(dossier)
  const items = alerts.data?.items ?? []
  const recipient = (who: string) => {
    const [role, above] = who.split('@')
    const name = t(`tell.${role}`, { defaultValue: role })
    return above === undefined ? name : t('alerts.above', { who: name })
  }
  if (items.length === 0) return null
  return (
    <section aria-labelledby="dossier-alerts">
      <h2 id="dossier-alerts">{t('alerts.title')}</h2>
      <ul className="plain-list">
        {items.map((alert) => (
          <li key={alert.key}>
            <span className="number quiet">{instantText(alert.raisedAt)}</span> {alert.subject}
            <span className="quiet">
              {' '}
              → {alert.tell.map(recipient).join(', ')}
              {alert.sentAt === null ? ` · ${t('alerts.unsent')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
