import { useTranslation } from 'react-i18next'
import type { SlipLineView, SlipPartyView } from '../api/types'
import { instantText } from '../shell/instants'
import { useParty } from './useParty'

const colours: Record<string, string> = { early: 'onTime', onTime: 'onTime', late: 'late' }
const signs: Record<string, string> = { early: '●', onTime: '●', late: '▲' }

/** Whose end is another moment than its beginning. */
const ended = new Set(['step', 'outside', 'supplementAsked', 'end'])

/** One hand-over: both sides, both times, what came of it. */
export function ControlSlipLine({ line, number }: { line: SlipLineView; number: number }) {
  const { t } = useTranslation()
  const taken = line.kind !== 'result' && line.kind !== 'end' // nothing passes to anybody
  return (
    <tr>
      <td className="number">{number}</td>
      <td>
        <div className="slip-what">
          {line.step ?? t(`controlSlip.kind.${line.kind}`)}
          {line.step !== null && line.kind !== 'step' && ` – ${t(`controlSlip.kind.${line.kind}`)}`}
        </div>
        <Side label={t('controlSlip.from')} party={line.from} />
        {taken && <Side label={t('controlSlip.to')} party={line.to} />}
      </td>
      <td>
        <div>
          {t('controlSlip.from')} <span className="number">{instantText(line.givenAt)}</span>
        </div>
        {taken && (
          <div>
            {t('controlSlip.to')}{' '}
            {line.takenAt === null ? (
              <span className="quiet">
                {t(`controlSlip.notTaken.${line.kind === 'step' || line.kind === 'receipt' ? 'yet' : 'recorded'}`)}
              </span>
            ) : (
              <span className="number">{instantText(line.takenAt)}</span>
            )}
          </div>
        )}
        {line.dueAt !== null && (
          <div>
            {t('controlSlip.due')} <span className="number">{instantText(line.dueAt)}</span>
          </div>
        )}
      </td>
      <td>
        {line.doneAt !== null && ended.has(line.kind) && (
          <div className="number">{t('controlSlip.done', { at: instantText(line.doneAt) })}</div>
        )}
        <Judged timeliness={line.timeliness} />
        {line.afterLegalDue && <div className="urgency-late">{t('controlSlip.afterLegalDue')}</div>}
      </td>
      <td>
        {line.outcome !== null && (
          <div>
            {line.isOutcome ? line.outcome : t(`controlSlip.cause.${line.outcome}`, { defaultValue: line.outcome })}
          </div>
        )}
        {line.missing.length > 0 && <div>{t('controlSlip.missing', { papers: line.missing.join('; ') })}</div>}
        {line.note}
      </td>
    </tr>
  )
}

function Side({ label, party }: { label: string; party: SlipPartyView }) {
  const words = useParty()
  return (
    <div>
      <span className="slip-side">{label}</span> {words(party)}
      {party.office !== null && <span className="quiet"> – {party.office}</span>}
    </div>
  )
}

/** "▲ Quá hạn": sign, word and colour; nothing where nothing was due. */
export function Judged({ timeliness }: { timeliness: string | null }) {
  const { t } = useTranslation()
  if (timeliness === null) return null
  return (
    <strong className={`urgency-${colours[timeliness]}`}>
      <span aria-hidden="true">{signs[timeliness]}</span> {t(`controlSlip.timeliness.${timeliness}`)}
    </strong>
  )
}
