import { useTranslation } from 'react-i18next'
import type { LocalText, Urgency } from '../api/types'
import { useLocalText } from './language'

const signs: Record<Urgency, string> = { late: '▲', near: '◆', onTime: '●', suspended: '❚❚', none: '' }

/** "▲ quá 1 ngày": a sign, the words and a colour; each alone suffices. */
export function UrgencyMark({ urgency, remaining }: { urgency: Urgency; remaining: LocalText | null }) {
  const { t } = useTranslation()
  const local = useLocalText()
  if (urgency === 'none' && remaining === null) return <span className="quiet">{t('urgency.none')}</span>
  const words = remaining === null ? t(`urgency.${urgency}`) : local(remaining)
  return (
    <span className={`urgency urgency-${urgency}`} title={t(`urgency.${urgency}`)}>
      <span aria-hidden="true" className="urgency-sign">
        {signs[urgency]}
      </span>{' '}
      {words}
    </span>
  )
}
