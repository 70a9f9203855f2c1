import type { TFunction } from 'i18next'
import { Problem } from '../api/problem'

/** A sentence to act on: the host's own where it gave one. */
export function problemText(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem)) return t('problem.unexpected')
  if (error.isNetwork) return t('problem.network')
  if (error.detail !== undefined) return error.detail
  if (error.status === 401) return t('problem.signedOut')
  if (error.status === 403) return t('problem.forbidden')
  if (error.status === 404) return t('problem.notFound')
  if (error.status === 503) return t('problem.unavailable')
  return t('problem.unexpected')
}
