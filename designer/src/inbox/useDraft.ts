import { useCallback, useState } from 'react'
import type { ProcedureView } from '../api/types'
import { type Draft, dropDraft, keepDraft, newDraft, readDraft } from '../forms/draft'
import type { FormSchema } from '../forms/formSchema'
import { initialValues } from '../forms/values'

/** The dossier being typed in, kept at every change; what was left behind in this tab is taken up again. */
export function useDraft(person: string, procedure: ProcedureView) {
  const { code, version } = procedure
  const blank = useCallback(
    (): Draft => ({ ...newDraft(), values: initialValues(procedure.form as FormSchema) }),
    [procedure.form],
  )
  const [state, setState] = useState(() => {
    const kept = readDraft(person, code, version)
    return { draft: kept ?? blank(), restoredFrom: kept?.savedAt }
  })
  const change = useCallback(
    (part: Partial<Draft>) =>
      setState((known) => {
        const draft = { ...known.draft, ...part }
        keepDraft(person, code, version, draft, new Date())
        return { ...known, draft }
      }),
    [person, code, version],
  )
  const startAnew = useCallback(() => {
    dropDraft(person, code, version)
    setState({ draft: blank(), restoredFrom: undefined })
  }, [person, code, version, blank])
  const done = useCallback(() => dropDraft(person, code, version), [person, code, version])
  return { draft: state.draft, restoredFrom: state.restoredFrom, change, startAnew, done }
}
