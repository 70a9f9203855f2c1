import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierView } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { hasRole, usePerson } from '../shell/person'
import { UrgencyMark } from '../shell/UrgencyMark'

/** Whose dossier, what for, in which state, and until when. */
export function DossierHead({ dossier, onExplain }: { dossier: DossierView; onExplain: () => void }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const me = usePerson()
  const { procedure, due } = dossier
  return (
    <header className="dossier-head">
      <div>
        <h1>{dossier.applicant}</h1>
        <p>
          <Link to={`/catalogue/${procedure.code}/versions/${procedure.version}?dossier=${dossier.id}`}>
            {procedure.title}
          </Link>
        </p>
        <p className="quiet">
          <span className="number" data-testid="dossier-number">
            {dossier.number}
          </span>{' '}
          · {dossier.office.name} · {t(`channel.${dossier.channel}`)} ·{' '}
          {dossier.receivedAt === null
            ? t('dossier.filedAt', { at: instantText(dossier.filedAt) })
            : t('dossier.receivedAt', { at: instantText(dossier.receivedAt) })}
        </p>
      </div>
      <dl className="head-facts">
        <div>
          <dt>{t('dossier.status')}</dt>
          <dd data-testid="dossier-status">{local(dossier.statusTitle)}</dd>
        </div>
        {dossier.result !== null && (
          <div>
            <dt>{t('dossier.result')}</dt>
            <dd>{t(`result.${dossier.result}`, { defaultValue: dossier.result })}</dd>
          </div>
        )}
        {dossier.endedAt !== null ? (
          <div>
            <dt>{t('dossier.endedAt')}</dt>
            <dd className="number">{instantText(dossier.endedAt)}</dd>
          </div>
        ) : (
          <div>
            <dt>{t('dossier.remaining')}</dt>
            <dd>
              <UrgencyMark urgency={due.urgency} remaining={due.remaining} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('dossier.due')}</dt>
          <dd className="number" data-testid="dossier-due">
            {due.suspended ? t('dossier.dueSuspended') : due.at === null ? t('dossier.dueNone') : instantText(due.at)}
          </dd>
        </div>
      </dl>
      <div className="head-tools">
        {dossier.receivedAt !== null && (
          <Button size="small" onClick={onExplain}>
            {t('deadline.explain')}
          </Button>
        )}
        {dossier.receivedAt !== null && <Link to={`/dossiers/${dossier.id}/slip`}>{t('dossier.slip')}</Link>}
        {dossier.apology !== null && <Link to={`/dossiers/${dossier.id}/apology`}>{t('dossier.apology')}</Link>}
        {hasRole(me, 'leader') && dossier.endedAt !== null && (
          <Link to={`/dossiers/${dossier.id}/erasure`}>{t('erasure.open')}</Link>
        )}
        {hasRole(me, 'auditor') && <Link to={`/audit/${dossier.id}`}>{t('dossier.audit')}</Link>}
      </div>
    </header>
  )
}
