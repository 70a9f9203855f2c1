import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../api/types'
import { dateText } from '../forms/dateText'

/** Before → after of an audit record; struck through and underlined besides the colour. */
export function ValueChanges({ changes }: { changes: FieldChange[] }) {
  const { t } = useTranslation()
  const text = (value: string | null) => (value === null || value === '' ? t('common.empty') : dateText(value))
  return (
    <ul className="value-changes">
      {changes.map((change) => (
        <li key={change.field}>
          <span className="change-label">{change.label}:</span> <del>{text(change.before)}</del>{' '}
          <span aria-label={t('changes.becomes')}>→</span> <ins>{text(change.after)}</ins>
        </li>
      ))}
    </ul>
  )
}
