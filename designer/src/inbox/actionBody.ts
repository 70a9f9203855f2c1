import type { DossierAction, DossierView, PaperInput } from '../api/types'
import { numberOrText } from '../forms/numberText'
import { actionShapes, type Asked } from './actionShape'

/** What is typed into an action's form, before it is sent. */
export interface ActionTyped {
  reason: string
  legalBasis?: string
  timeAmount: string
  timeUnit: string
  /** How far from now the apology promises the result, and the instant that this comes to. */
  dueAmount: string
  dueUnit: string
  newDue?: string
  fee?: string
  assessedFee?: string
  assessedAmount: string
  amount: string
  method: string
  receipt: string
  papers: PaperInput[]
  paper?: PaperInput
  office?: string
  note: string
  result?: string
  resultNumber: string
  channel: string
  receivedBy: string
  text: string
  manualDue?: { due: string; reason: string }
  message?: string
}

/** What is still to be paid of the amounts that are known, in dong. */
export function knownOwed(dossier: DossierView): number {
  return dossier.fees.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0) - dossier.fees.paid
}

export function blankAction(dossier: DossierView): ActionTyped {
  const owed = knownOwed(dossier)
  const fee = dossier.fees.lines[0]?.fee
  const assessable = dossier.fees.lines.find((line) => line.assessable)?.fee
  const result = dossier.results.length === 1 ? dossier.results[0]?.id : undefined
  return {
    reason: '',
    timeAmount: '',
    timeUnit: 'workingDays',
    dueAmount: '3',
    dueUnit: 'workingDays',
    ...(fee === undefined ? {} : { fee }),
    ...(assessable === undefined ? {} : { assessedFee: assessable }),
    assessedAmount: '',
    amount: owed > 0 ? String(owed) : '',
    method: 'cash',
    receipt: '',
    papers: [],
    note: '',
    ...(result === undefined ? {} : { result }),
    resultNumber: '',
    channel: 'counter',
    receivedBy: dossier.applicant,
    ...(dossier.waits.length === 1 ? { message: dossier.waits[0]?.message ?? '' } : {}),
    text: '',
  }
}

/** Which of the things asked for are still missing or unreadable. */
export function missingOf(action: DossierAction, typed: ActionTyped): Asked[] {
  const shape = actionShapes[action]
  const empty: Record<Asked, boolean> = {
    reason: typed.reason.trim() === '',
    legalBasis: typed.legalBasis === undefined,
    time: !/^[1-9]\d*$/.test(typed.timeAmount.trim()),
    newDue: typed.newDue === undefined,
    fee: typed.fee === undefined,
    amount: typeof numberOrText(typed.amount) !== 'number' || Number(numberOrText(typed.amount)) <= 0,
    assessedFee: typed.assessedFee === undefined,
    assessedAmount:
      typeof numberOrText(typed.assessedAmount) !== 'number' || Number(numberOrText(typed.assessedAmount)) < 0,
    method: typed.method === '',
    receipt: typed.receipt.trim() === '',
    papers: typed.papers.length === 0,
    paper: typed.paper === undefined,
    office: typed.office === undefined,
    note: typed.note.trim() === '',
    result: typed.result === undefined,
    resultNumber: typed.resultNumber.trim() === '',
    channel: typed.channel === '',
    receivedBy: typed.receivedBy.trim() === '',
    text: typed.text.trim() === '',
    manualDue: typed.manualDue === undefined || typed.manualDue.reason.trim() === '',
    message: typed.message === undefined,
  }
  return (shape?.asks ?? []).filter((asked) => empty[asked] && shape?.optional?.includes(asked) !== true)
}

/** The path and body of the command, from what was typed. */
export function commandOf(action: DossierAction, typed: ActionTyped): { path: string; body: Record<string, unknown> } {
  const shape = actionShapes[action]
  const body: Record<string, unknown> = {}
  for (const asked of shape?.asks ?? []) {
    if (asked === 'reason' || asked === 'text') body[asked] = typed[asked].trim()
    else if (asked === 'time') body.time = `${typed.timeAmount.trim()} ${typed.timeUnit}`
    else if (asked === 'amount') body.amount = numberOrText(typed.amount)
    else if (asked === 'assessedAmount') body.amount = numberOrText(typed.assessedAmount)
    else if (asked === 'assessedFee') body.fee = typed.assessedFee
    else if (asked === 'office') body.toOffice = typed.office
    else if (asked === 'resultNumber') body.number = typed.resultNumber.trim()
    else if (asked === 'paper') Object.assign(body, typed.paper)
    else if (asked === 'receipt' || asked === 'note' || asked === 'receivedBy') {
      if (typed[asked].trim() !== '') body[asked] = typed[asked].trim()
    } else if (asked !== 'message' && typed[asked] !== undefined) body[asked] = typed[asked]
  }
  return { path: action === 'message' ? `messages/${typed.message ?? ''}` : (shape?.path ?? action), body }
}
