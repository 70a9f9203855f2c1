import type { AuditLine } from '../api/types'

export interface AuditFilter {
  person: string | undefined
  kind: string | undefined
  step: string | undefined
}

export const noFilter: AuditFilter = { person: undefined, kind: undefined, step: undefined }

export function fits(line: Pick<AuditLine, 'person' | 'kind' | 'step'>, filter: AuditFilter): boolean {
  return (
    (filter.person === undefined || line.person === filter.person) &&
    (filter.kind === undefined || line.kind === filter.kind) &&
    (filter.step === undefined || line.step === filter.step)
  )
}
