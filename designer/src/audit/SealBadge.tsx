import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useSeal } from '../api/trail'
import type { SealView } from '../api/types'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'

const signs: Record<string, string> = { broken: '▲', sealed: '✓', partly: '◐', unsealed: '○' }
const colours: Record<string, string> = { broken: 'late', sealed: 'onTime', partly: 'near', unsealed: 'near' }

/** Up to where a dossier's records are sealed, witnessed and checked; no more is claimed than is known. */
export function SealBadge({ dossier }: { dossier: string }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const seal = useSeal(dossier)
  if (seal.isError)
    return (
      <p className="seal" role="status">
        {t('seal.unknown')}
      </p>
    )
  if (seal.isPending) return <p className="seal quiet">{t('common.loading')}</p>
  const { state, last, sealed, witnessed, witnesses, checked, broken } = seal.data
  return (
    <div className={`seal seal-${state}`} data-testid="seal" role={state === 'broken' ? 'alert' : 'status'}>
      <strong className={`urgency-${colours[state]}`}>
        <span aria-hidden="true">{signs[state]}</span> {headingOf(seal.data, t)}
      </strong>
      {state === 'partly' && sealed !== null && (
        <span>{t('seal.waiting', { from: sealed.sequence + 1, to: last, count: last - sealed.sequence })}</span>
      )}
      {broken.map((one) => (
        <span key={one.code + one.detail.en}>
          {t(`integrity.alarm.${one.code}`)}: {local(one.detail)}
        </span>
      ))}
      <span className="quiet">
        {sealed !== null && t('seal.checkpoint', { size: sealed.size, at: instantText(sealed.at) })}{' '}
        {witnessed === null || witnessed.sequence === 0
          ? t('seal.noWitness')
          : t('seal.witnessed', {
              who: witnesses.join(', '),
              sequence: witnessed.sequence,
              at: instantText(witnessed.at),
            })}{' '}
        {checked === null
          ? t('seal.notChecked')
          : t('seal.checked', { sequence: checked.sequence, at: instantText(checked.at) })}{' '}
        <Link to="/integrity">{t('seal.integrity')}</Link>
      </span>
    </div>
  )
}

function headingOf({ state, last, sealed, checked }: SealView, t: TFunction): string {
  if (state === 'broken') return t('seal.broken')
  if (sealed === null || sealed.sequence === 0) return t('seal.unsealed')
  const said = { at: instantText(sealed.at), sequence: sealed.sequence }
  return state === 'sealed' && checked !== null && checked.sequence >= last
    ? t('seal.sealedAndChecked', said)
    : t('seal.sealed', said)
}
