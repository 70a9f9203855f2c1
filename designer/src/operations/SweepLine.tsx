import { useTranslation } from 'react-i18next'
import type { SweepView } from '../api/types'
import { instantText } from '../shell/instants'

/** Whether the clock keeps up: timers that should have fallen, alerts that should have gone out. */
export function SweepLine({ sweep }: { sweep: SweepView }) {
  const { t } = useTranslation()
  const behind = sweep.timersOverdue > 0
  return (
    <section aria-labelledby="sweep">
      <h2 id="sweep">{t('operations.sweepTitle')}</h2>
      <dl className="sweep">
        <div>
          <dt>{t('operations.timersOverdue')}</dt>
          <dd className={behind ? 'number urgency-late' : 'number'}>
            {sweep.timersOverdue}
            {sweep.oldestTimerAt !== null && (
              <span className="quiet"> {t('operations.oldest', { at: instantText(sweep.oldestTimerAt) })}</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('operations.alertsUnsent')}</dt>
          <dd className={sweep.alertsUnsent > 0 ? 'number urgency-near' : 'number'}>{sweep.alertsUnsent}</dd>
        </div>
        <div>
          <dt>{t('operations.lastSweep')}</dt>
          <dd className="number">{sweep.lastAt === null ? t('operations.never') : instantText(sweep.lastAt)}</dd>
        </div>
        <div>
          <dt>{t('operations.sweeps')}</dt>
          <dd className="number">
            {t('operations.sweepsWords', { sweeps: sweep.sweeps, timers: sweep.timersFell, alerts: sweep.alertsSent })}
          </dd>
        </div>
        {sweep.lastFault !== null && (
          <div>
            <dt>{t('operations.lastFault')}</dt>
            <dd className="urgency-late">▲ {sweep.lastFault}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
