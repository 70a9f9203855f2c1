import { useTranslation } from 'react-i18next'
import type { ProcedureView } from '../api/types'

/** What nobody has confirmed about a procedure, for who receives it: whether it was ever looked at, and what is not known. */
export function OpenPoints({ procedure }: { procedure: ProcedureView }) {
  const { t } = useTranslation()
  const generated = procedure.review === 'generated'
  const points = procedure.openPoints
  if (points.length === 0) return generated ? <p className="mark">{t('review.generated')}</p> : null
  return (
    <details className="open-points">
      <summary>
        {generated && <span className="mark">{t('review.generated')}</span>}{' '}
        {t('procedure.openPoints', { count: points.length })}
      </summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  )
}
