import type { Criteria } from '../../api/audit'

export const dossierCriteria = [
  'number',
  'applicant',
  'procedure',
  'office',
  'officer',
  'receivedFrom',
  'receivedTo',
  'actedFrom',
  'actedTo',
  'late',
  'overridden',
  'migrated',
  'reassigned',
] as const

export const recordCriteria = ['person', 'kind', 'from', 'to'] as const

/** What an address asks for: of the names that are known, those that say something. */
export function criteriaOf(query: URLSearchParams, names: readonly string[]): Criteria {
  const criteria: Criteria = {}
  for (const name of names) {
    const value = query.get(name)?.trim()
    if (value !== undefined && value !== '') criteria[name] = value
  }
  return criteria
}

/** The address's part for criteria, in the order of their names. */
export function queryOfCriteria(criteria: Criteria, names: readonly string[]): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = criteria[name]?.trim()
    if (value !== undefined && value !== '') query.set(name, value)
  }
  return query
}
