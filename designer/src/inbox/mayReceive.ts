import type { Me, ProcedureView } from '../api/types'
import { clerkOffices } from '../shell/person'

/** Whether one is a clerk of an office that receives the procedure. */
export function mayReceive(me: Me, procedure: Pick<ProcedureView, 'offices'>): boolean {
  return clerkOffices(me).some((office) => receives(procedure, office))
}

/** Whether an office receives the procedure: every one does where none is named. */
export function receives(procedure: Pick<ProcedureView, 'offices'>, office: string): boolean {
  return procedure.offices.length === 0 || procedure.offices.some((one) => one.id === office)
}
