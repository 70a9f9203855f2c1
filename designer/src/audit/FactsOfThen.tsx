import { useTranslation } from 'react-i18next'
import type { DossierThen } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { UrgencyMark } from '../shell/UrgencyMark'

/** Status, applicant, dates and due time of then. */
export function FactsOfThen({ then }: { then: DossierThen }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const { due, ...page } = then.dossier
  const marked = (name: string) => (then.changed.includes(name) ? 'marked' : undefined)
  const mark = (name: string) =>
    marked(name) !== undefined && <span className="change-mark"> {t('then.changedHere')}</span>
  return (
    <dl className="head-facts then-facts" data-testid="then-facts">
      <div className={marked('status')}>
        <dt>
          {t('dossier.status')}
          {mark('status')}
        </dt>
        <dd data-testid="then-status">{local(page.statusTitle)}</dd>
      </div>
      {page.result !== null && (
        <div className={marked('status')}>
          <dt>{t('dossier.result')}</dt>
          <dd>{t(`result.${page.result}`, { defaultValue: page.result })}</dd>
        </div>
      )}
      <div>
        <dt>{t('then.applicant')}</dt>
        <dd>{page.applicant === '' || then.erased ? t('then.unreadable') : page.applicant}</dd>
      </div>
      <div>
        <dt>{t('then.filedAt')}</dt>
        <dd className="number">{instantText(page.filedAt)}</dd>
      </div>
      {page.receivedAt !== null && (
        <div>
          <dt>{t('slip.receivedAt')}</dt>
          <dd className="number">{instantText(page.receivedAt)}</dd>
        </div>
      )}
      <div className={marked('due')}>
        <dt>
          {t('dossier.due')}
          {mark('due')}
        </dt>
        <dd className="number" data-testid="then-due">
          {due.suspended ? t('dossier.dueSuspended') : due.at === null ? t('dossier.dueNone') : instantText(due.at)}
        </dd>
      </div>
      {page.endedAt === null ? (
        <div>
          <dt>{t('dossier.remaining')}</dt>
          <dd>
            <UrgencyMark urgency={due.urgency} remaining={due.remaining} />
          </dd>
        </div>
      ) : (
        <div>
          <dt>{t('dossier.endedAt')}</dt>
          <dd className="number">{instantText(page.endedAt)}</dd>
        </div>
      )}
    </dl>
  )
}
