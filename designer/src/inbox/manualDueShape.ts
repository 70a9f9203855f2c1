/** A due time given by hand, with why; undefined until its day is a real one. */
export type ManualDueGiven = { due: string; reason: string } | undefined

/** The first field of it that is still to be filled in, as nobody can give a reason for a day that is not there. */
export function missingOf(
  given: ManualDueGiven,
): { id: string; title: 'receive.manualDay' | 'receive.manualReason' }[] {
  if (given === undefined) return [{ id: 'manual-due-day', title: 'receive.manualDay' }]
  return given.reason.trim() === '' ? [{ id: 'manual-due-reason', title: 'receive.manualReason' }] : []
}
