import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Criteria, saveSelection } from '../../api/audit'
import { BusyButton } from '../../shell/BusyButton'

interface Props {
  criteria: Criteria
  onProblem: (problem: unknown) => void
}

/** Taking what was found out of the house, as a table or with its proofs. */
export function SelectionExport({ criteria, onProblem }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState<'csv' | 'zip'>()
  const save = async (form: 'csv' | 'zip') => {
    setBusy(form)
    onProblem(undefined)
    try {
      await saveSelection(form, criteria)
    } catch (problem) {
      onProblem(problem)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <span className="buttons">
      {(['csv', 'zip'] as const).map((form) => (
        <BusyButton
          key={form}
          size="small"
          busy={busy === form}
          title={t(`auditSearch.${form}Help`)}
          onClick={() => void save(form)}
        >
          {t(`auditSearch.${form}`)}
        </BusyButton>
      ))}
    </span>
  )
}
