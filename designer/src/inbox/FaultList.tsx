import { useTranslation } from 'react-i18next'
import { faultMessage } from '../forms/faultMessage'
import type { FormSchema } from '../forms/formSchema'
import { type FieldFault, titleAt } from '../forms/verdict'
import { focusField } from './focusField'

const shown = 6

interface Props {
  schema: FormSchema
  faults: FieldFault[]
  prefix?: string
  /** Ids of fields beside the form that are to be filled in as well, with their titles. */
  beside?: { id: string; title: string }[]
}

/** What still has to be mended, each a way to its field. */
export function FaultList({ schema, faults, prefix = 'form', beside = [] }: Props) {
  const { t } = useTranslation()
  const count = faults.length + beside.length
  const lines = [
    ...beside.map(({ id, title }) => ({
      key: id,
      title,
      message: t('forms.fault.required'),
      go: () => document.getElementById(id)?.focus(),
    })),
    ...faults.map((fault) => ({
      key: fault.pointer,
      title: titleAt(schema, fault.pointer),
      message: faultMessage(fault, t),
      go: () => focusField(prefix, fault.pointer),
    })),
  ]
  if (count === 0) return null
  return (
    <div className="fault-list" role="status">
      <strong>{t('receive.toMend', { count })}</strong>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <li key={line.key}>
            <button type="button" className="link" onClick={line.go}>
              {line.title}
            </button>
            : {line.message}
          </li>
        ))}
      </ul>
      {count > shown && <p className="quiet">{t('receive.andMore', { count: count - shown })}</p>}
    </div>
  )
}
