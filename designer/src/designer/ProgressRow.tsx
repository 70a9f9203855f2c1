import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { FieldProgress } from '../api/types'
import { share } from '../bulletin/share'

/** One field: how much of it is curated, and what is left, each figure a way into the list. */
export function ProgressRow({ field }: { field: FieldProgress }) {
  const { t, i18n } = useTranslation()
  const whole = field.id === ''
  const list = (review?: string) => {
    const query = new URLSearchParams()
    if (!whole) query.set('field', field.id)
    if (review !== undefined) query.set('review', review)
    return `/catalogue${query.size > 0 ? `?${query.toString()}` : ''}`
  }
  const done = field.generated === 0
  return (
    <tr>
      <th scope="row">{whole ? t('progress.all') : <Link to={list()}>{field.title}</Link>}</th>
      <td className="words">
        <span className="progress-share">
          <progress max={field.procedures} value={field.curated} aria-hidden="true" />
          <span className={done ? 'urgency-onTime' : ''}>
            {done ? t('progress.done') : share(field.curated, field.procedures, i18n.language)}
          </span>
        </span>
      </td>
      <td className="number">{field.procedures}</td>
      <td className="number">{field.curated > 0 ? <Link to={list('curated')}>{field.curated}</Link> : 0}</td>
      <td className="number">{field.generated > 0 ? <Link to={list('generated')}>{field.generated}</Link> : 0}</td>
      <td className="number">{field.published}</td>
      <td className="number">{field.unknownTerms}</td>
      <td className="number">{field.unknownFees}</td>
      <td className="number">
        {field.openPoints}
        {field.withOpenPoints > 0 && (
          <span className="quiet"> {t('progress.inProcedures', { count: field.withOpenPoints })}</span>
        )}
      </td>
    </tr>
  )
}
