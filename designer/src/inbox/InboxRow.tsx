import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { InboxItem } from '../api/types'
import { instantText } from '../shell/instants'
import { UrgencyMark } from '../shell/UrgencyMark'

interface Props extends ComponentProps<'tr'> {
  item: InboxItem
  /** Account id of the reader. */
  me: string
}

/** One task that waits. */
export function InboxRow({ item, me, ...row }: Props) {
  const { t } = useTranslation()
  // What presses is the step's own term, while the applicant's due time is another: said, so that the two columns agree.
  const byStep = item.stepDue !== null && item.stepDue === item.urgentAt && item.stepDue !== item.due
  return (
    <tr {...row} className={item.priority > 0 ? 'raised' : undefined}>
      <td>
        <UrgencyMark urgency={item.urgency} remaining={item.remaining} />
        {byStep && (
          <span className="quiet" title={t('inbox.byStepHint', { at: instantText(item.stepDue) })}>
            {' '}
            {t('inbox.byStep')}
          </span>
        )}
      </td>
      <td className="wide-cell" title={item.title}>
        {item.priority > 0 && (
          <span className="raised-mark" role="img" aria-label={t('inbox.raised')} title={t('inbox.raised')}>
            ↑
          </span>
        )}
        {item.title}
      </td>
      <td title={item.applicant}>{item.applicant}</td>
      <td className="wide-cell" title={item.procedureTitle}>
        {item.procedureTitle}
      </td>
      <td className="number">
        <Link to={`/dossiers/${item.dossier}`} tabIndex={-1}>
          {item.number}
        </Link>
      </td>
      <td className="number">{instantText(item.due)}</td>
      <td>
        {item.assignee === null ? (
          <span className="quiet">{item.roleTitle}</span>
        ) : item.insteadOf !== null ? (
          <strong title={item.insteadOf}>{t('inbox.insteadOf', { name: item.insteadOf })}</strong>
        ) : item.assignee === me ? (
          t('inbox.me')
        ) : (
          item.assigneeName
        )}
      </td>
    </tr>
  )
}
