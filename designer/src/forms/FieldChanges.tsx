import { useTranslation } from 'react-i18next'
import type { FormSchema } from './formSchema'
import { useValueText } from './valueText'
import type { FieldChange } from './values'

/** Before → after, field by field; removed struck through, added underlined, so that colour is not needed to read it. */
export function FieldChanges({ changes, root }: { changes: FieldChange[]; root: FormSchema }) {
  const { t } = useTranslation()
  const valueText = useValueText()
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">{t('changes.field')}</th>
          <th scope="col">{t('changes.before')}</th>
          <th scope="col">{t('changes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row">{change.titles.join(' › ')}</th>
            <td>
              <del>{valueText(change.before, change.schema, root)}</del>
            </td>
            <td>
              <ins>{valueText(change.after, change.schema, root)}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
