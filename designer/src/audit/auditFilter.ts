import type { AuditLine } from '../api/types'

export interface AuditFilter {
  person: string | undefined
  kind: string | undefined
  step: string | undefined
}

const names = ['person', 'kind', 'step'] as const

export const noFilter: AuditFilter = { person: undefined, kind: undefined, step: undefined }

export function fits(line: Pick<AuditLine, 'person' | 'kind' | 'step'>, filter: AuditFilter): boolean {
  return names.every((name) => filter[name] === undefined || line[name] === filter[name])
}

/** The filter that an address carries. */
export function filterOf(query: URLSearchParams): AuditFilter {
  const [person, kind, step] = names.map((name) => query.get(name) ?? undefined)
  return { person, kind, step }
}

/** An address's query with this filter in it; what else it carries stays. */
export function withFilter(query: URLSearchParams, filter: AuditFilter): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const name of names) {
    const value = filter[name]
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  return next
}
