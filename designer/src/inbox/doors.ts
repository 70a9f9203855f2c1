import type { DossierAction, DossierView } from '../api/types'

/** Steps outside of the flow that stand first when they may be taken: the door in and the door out. */
const doors: DossierAction[] = [
  'signApology',
  'receive',
  'refuse',
  'completeSupplement',
  'resume',
  'message',
  'issueResult',
  'returnResult',
]

/** Status code 9: the result is there, waiting to be handed out. */
const processed = 9

/** A granted result is not handed out while a known fee is owed: then collecting it is what comes next. */
function paysFirst(dossier: DossierView): boolean {
  return dossier.status === processed && dossier.resultIssued !== null && !dossier.may.includes('returnResult')
}

/** What stands first on the page now; it is not offered among the other actions again. */
export function doorsOf(dossier: DossierView): DossierAction[] {
  const order: DossierAction[] = paysFirst(dossier) ? [...doors, 'recordPayment', 'assessFee'] : doors
  return order.filter((action) => dossier.may.includes(action))
}
