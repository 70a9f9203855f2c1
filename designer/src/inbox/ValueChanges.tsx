import { useTranslation } from 'react-i18next'
import type { FieldChange } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { useChangeText } from './useChangeText'

/** Before → after of an audit record; struck through and underlined besides the colour. */
export function ValueChanges({ changes, form }: { changes: FieldChange[]; form?: FormSchema | undefined }) {
  const { t } = useTranslation()
  const text = useChangeText(form)
  return (
    <ul className="value-changes">
      {changes.filter(isOne).map((change) => (
        <li key={change.field}>
          <span className="change-label">{change.label}:</span> <del>{text(change, change.before)}</del>{' '}
          <span role="img" aria-label={t('changes.becomes')}>
            →
          </span>{' '}
          <ins>{text(change, change.after)}</ins>
        </li>
      ))}
    </ul>
  )
}

/** A record may name a value that was looked at and stayed, such as "paid" when fees are computed. */
const isOne = (change: FieldChange) => change.before !== change.after
