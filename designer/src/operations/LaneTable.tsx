import { useTranslation } from 'react-i18next'
import type { LaneView } from '../api/types'
import { instantText } from '../shell/instants'
import { useLaneName } from './useLaneName'

/** Each way out of the house: the mail server, every webhook. */
export function LaneTable({ lanes }: { lanes: LaneView[] }) {
  const { t } = useTranslation()
  const laneName = useLaneName()
  return (
    <div className="table-frame">
      <table className="list wrap figures">
        <thead>
          <tr>
            <th scope="col">{t('operations.lane')}</th>
            <th scope="col" className="words">
              {t('operations.state')}
            </th>
            <th scope="col">{t('operations.waiting')}</th>
            <th scope="col">{t('operations.dead')}</th>
            <th scope="col">{t('operations.delivered')}</th>
            <th scope="col" className="words">
              {t('operations.lastFault')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane.lane}>
              <th scope="row">
                {laneName(lane.lane)}
                <span className="quiet">{lane.address ?? t('operations.noSetting')}</span>
              </th>
              <td>
                <LaneState lane={lane} />
              </td>
              <td className="number">
                {lane.waiting}
                {lane.oldestAt !== null && (
                  <span className="quiet">{t('operations.oldest', { at: instantText(lane.oldestAt) })}</span>
                )}
              </td>
              <td className={lane.dead > 0 ? 'number urgency-late' : 'number'}>{lane.dead}</td>
              <td className="number">
                {lane.delivered}
                {lane.lastDeliveredAt !== null && <span className="quiet">{instantText(lane.lastDeliveredAt)}</span>}
              </td>
              <td>
                {lane.lastFault ?? <span className="quiet">{t('operations.noFault')}</span>}
                {lane.lastFaultAt !== null && <span className="quiet number">{instantText(lane.lastFaultAt)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LaneState({ lane }: { lane: LaneView }) {
  const { t } = useTranslation()
  if (lane.address === null && lane.waiting > 0)
    return <span className="urgency urgency-late">▲ {t('operations.unserved')}</span>
  const failing = lane.lastFaultAt !== null && (lane.lastDeliveredAt ?? '') < lane.lastFaultAt
  if (failing) return <span className="urgency urgency-late">▲ {t('operations.failing')}</span>
  if (lane.waiting > 0) return <span className="urgency urgency-near">● {t('operations.sending')}</span>
  return <span className="urgency urgency-onTime">✓ {t('operations.idle')}</span>
}
