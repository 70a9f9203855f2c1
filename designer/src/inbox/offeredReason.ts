import type { RefusalReason } from '../api/types'

/** What was typed with an offered reason in it: what the person wrote stays, and the basis is the reason's where it names one. */
export function withReason<T extends { reason: string; legalBasis?: string | undefined }>(
  typed: T,
  offered: RefusalReason,
): { reason: string; legalBasis: string | undefined } {
  const written = typed.reason.trim()
  const reason =
    written === '' ? offered.title : written.includes(offered.title) ? written : `${written}\n${offered.title}`
  return { reason, legalBasis: offered.basis ?? typed.legalBasis }
}
