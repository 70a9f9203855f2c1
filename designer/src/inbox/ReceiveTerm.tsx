import { useProcedure } from '../api/catalogue'
import type { DossierView } from '../api/types'
import type { ActionTyped } from './actionBody'
import { ManualDue } from './ManualDue'

interface Props {
  dossier: DossierView
  typed: ActionTyped
  onChange: (part: Partial<ActionTyped>) => void
}

/** Asks for a due time only where the procedure's term is not known. */
export function ReceiveTerm({ dossier, typed, onChange }: Props) {
  const procedure = useProcedure(dossier.procedure.code, dossier.procedure.version)
  if (procedure.data?.term.unknown !== true) return null
  return (
    <ManualDue value={typed.manualDue} showAll={false} onChange={(manualDue) => manualDue && onChange({ manualDue })} />
  )
}
