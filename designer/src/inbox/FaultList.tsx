import { useTranslation } from 'react-i18next'
import { faultMessage } from '../forms/faultMessage'
import type { FormSchema } from '../forms/formSchema'
import { type FieldFault, titleAt } from '../forms/verdict'
import { focusField } from './focusField'

const shown = 6

/** What still has to be mended, each a way to its field. */
export function FaultList({
  schema,
  faults,
  prefix = 'form',
}: {
  schema: FormSchema
  faults: FieldFault[]
  prefix?: string
}) {
  const { t } = useTranslation()
  return (
    <div className="fault-list" role="status">
      <strong>{t('receive.toMend', { count: faults.length })}</strong>
      <ul>
        {faults.slice(0, shown).map((fault) => (
          <li key={fault.pointer}>
            <button type="button" className="link" onClick={() => focusField(prefix, fault.pointer)}>
              {titleAt(schema, fault.pointer)}
            </button>
            : {faultMessage(fault, t)}
          </li>
        ))}
      </ul>
      {faults.length > shown && <p className="quiet">{t('receive.andMore', { count: faults.length - shown })}</p>}
    </div>
  )
}
