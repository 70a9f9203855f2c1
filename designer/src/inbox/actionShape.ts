import type { DossierAction } from '../api/types'

/** What a command about a dossier asks the person for. */
export type Asked =
  | 'reason'
  | 'legalBasis'
  | 'time'
  | 'newDue'
  | 'fee'
  | 'amount'
  | 'assessedFee'
  | 'assessedAmount'
  | 'method'
  | 'receipt'
  | 'papers'
  | 'paper'
  | 'office'
  | 'note'
  | 'result'
  | 'resultNumber'
  | 'channel'
  | 'receivedBy'
  | 'text'
  | 'manualDue'
  | 'message'

export interface ActionShape {
  /** Path below the dossier. */
  path: string
  asks: Asked[]
  /** Of these, what may be left out. */
  optional?: Asked[]
}

export const actionShapes: Partial<Record<DossierAction, ActionShape>> = {
  receive: { path: 'receive', asks: ['manualDue'], optional: ['manualDue'] },
  refuse: { path: 'refuse', asks: ['reason', 'legalBasis'] },
  completeSupplement: { path: 'supplement/complete', asks: ['papers'], optional: ['papers'] },
  suspend: { path: 'suspend', asks: ['reason', 'legalBasis'] },
  resume: { path: 'resume', asks: ['reason'] },
  extend: { path: 'extend', asks: ['time', 'reason', 'legalBasis'] },
  signApology: { path: 'apology', asks: ['newDue', 'reason'] },
  withdraw: { path: 'withdraw', asks: ['reason'] },
  stop: { path: 'stop', asks: ['reason', 'legalBasis'] },
  recordPayment: { path: 'payments', asks: ['fee', 'amount', 'method', 'receipt'], optional: ['receipt'] },
  assessFee: { path: 'fees', asks: ['assessedFee', 'assessedAmount', 'reason'] },
  attachPaper: { path: 'papers', asks: ['paper'] },
  handOver: { path: 'hand-over', asks: ['office', 'note'], optional: ['note'] },
  issueResult: { path: 'result', asks: ['result', 'resultNumber'] },
  returnResult: { path: 'return', asks: ['channel', 'receivedBy'], optional: ['receivedBy'] },
  comment: { path: 'comments', asks: ['text'] },
  message: { path: 'messages', asks: ['message'] },
}
