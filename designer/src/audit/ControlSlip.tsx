import { useTranslation } from 'react-i18next'
import type { SlipPartyView, SlipView } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { ControlSlipLine, Judged } from './ControlSlipLine'
import { useParty } from './useParty'

/** Paper 6 of the office: each hand-over with who gave, who took, when, and whether it was in time. */
export function ControlSlip({ slip }: { slip: SlipView }) {
  const { t } = useTranslation()
  const local = useLocalText()
  return (
    <article className="control-slip" lang="vi" data-testid="control-slip">
      <p className="slip-office">{slip.office}</p>
      <p>{t('slip.centre')}</p>
      <h2>{t('controlSlip.title')}</h2>
      <p className="slip-number">
        {t('slip.number')} <strong className="number">{slip.number}</strong>
      </p>
      <dl className="slip-facts">
        <dt>{t('slip.procedure')}</dt>
        <dd>
          {slip.procedureTitle} ({slip.procedureCode})
        </dd>
        <dt>{t('slip.applicant')}</dt>
        <dd>{slip.applicant === '' ? t('then.unreadable') : slip.applicant}</dd>
        <dt>{t('slip.receivedAt')}</dt>
        <dd className="number">{instantText(slip.receivedAt) || '–'}</dd>
        <dt>{t('slip.due')}</dt>
        <dd className="number">{instantText(slip.dueAt) || '–'}</dd>
        <dt>{t('controlSlip.state')}</dt>
        <dd>
          {local(slip.statusTitle)}
          {slip.endedAt !== null && ` – ${t('controlSlip.endedAt', { at: instantText(slip.endedAt) })} `}
          <Judged timeliness={slip.timeliness} />
        </dd>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('controlSlip.number')}</th>
            <th scope="col">{t('controlSlip.parties')}</th>
            <th scope="col">{t('controlSlip.times')}</th>
            <th scope="col">{t('controlSlip.outcome')}</th>
            <th scope="col">{t('controlSlip.note')}</th>
          </tr>
        </thead>
        <tbody>
          {slip.lines.map((line, index) => (
            <ControlSlipLine key={line.sequence + line.kind + index} line={line} number={index + 1} />
          ))}
        </tbody>
      </table>
      {slip.remarks.length > 0 && (
        <>
          <h3>{t('controlSlip.remarks')}</h3>
          <ul>
            {slip.remarks.map((remark, index) => (
              <li key={index}>
                <span className="number">{instantText(remark.at)}</span> – {local(remark.title)}
                {remark.detail !== null &&
                  ` (${t(`controlSlip.cause.${remark.detail}`, { defaultValue: remark.detail })})`}
                : <Who party={remark.by} />
                {remark.note !== null && `. ${t('then.reason', { reason: remark.note })}`}
                {remark.dueAt !== null && `. ${t('controlSlip.newDue', { at: instantText(remark.dueAt) })}`}
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="slip-source">
        {t('controlSlip.source', { sequence: slip.sequence })} <code>{slip.hash}</code>
      </p>
    </article>
  )
}

function Who({ party }: { party: SlipPartyView }) {
  return <>{useParty()(party)}</>
}
