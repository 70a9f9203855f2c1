import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useResend } from '../api/operations'
import type { DeadDeliveryView } from '../api/types'
import { BusyButton } from '../shell/BusyButton'
import { instantText } from '../shell/instants'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useLaneName } from './useLaneName'

/** What was given up, and the way to send it once more. */
export function DeadDeliveries({ dead }: { dead: DeadDeliveryView[] }) {
  const { t } = useTranslation()
  const laneName = useLaneName()
  const resend = useResend()
  return (
    <section aria-labelledby="dead-deliveries">
      <div className="page-head">
        <h2 id="dead-deliveries">{t('operations.deadTitle')}</h2>
        {dead.length > 0 && (
          <BusyButton
            size="small"
            busy={resend.isPending}
            onClick={() => resend.mutate(dead.map((delivery) => delivery.id))}
          >
            {t('operations.resendAll', { count: dead.length })}
          </BusyButton>
        )}
        <span role="status" className="quiet">
          {resend.data !== undefined && t('operations.resent', { count: resend.data.resent })}
        </span>
      </div>
      {resend.isError && <ProblemNotice problem={resend.error} />}
      {dead.length === 0 ? (
        <p className="quiet">{t('operations.noneDead')}</p>
      ) : (
        <div className="table-frame">
          <table className="list wrap">
            <thead>
              <tr>
                <th scope="col">{t('operations.what')}</th>
                <th scope="col">{t('operations.to')}</th>
                <th scope="col">{t('operations.answer')}</th>
                <th scope="col">{t('operations.givenUpAt')}</th>
                <th scope="col">{t('operations.deed')}</th>
              </tr>
            </thead>
            <tbody>
              {dead.map((delivery) => (
                <tr key={delivery.id}>
                  <td>
                    {delivery.item.startsWith('alarm:') ? (
                      <Link to="/integrity">{t('operations.alarm')}</Link>
                    ) : delivery.dossier === null ? (
                      <Link to={`/bulletins/${delivery.item}`}>{t('operations.bulletin', { id: delivery.item })}</Link>
                    ) : (
                      delivery.subject
                    )}
                  </td>
                  <td>
                    {laneName(delivery.lane)} {delivery.receiver !== '' && <code>{delivery.receiver}</code>}
                  </td>
                  <td>
                    {delivery.answer}
                    <span className="quiet">{t('operations.attempts', { count: delivery.attempts })}</span>
                  </td>
                  <td className="number">{instantText(delivery.givenUpAt)}</td>
                  <td>
                    <BusyButton
                      size="small"
                      busy={resend.isPending && resend.variables.includes(delivery.id)}
                      aria-label={t('operations.resendOne', { what: delivery.subject ?? delivery.item })}
                      onClick={() => resend.mutate([delivery.id])}
                    >
                      {t('operations.resend')}
                    </BusyButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
