import { useQuery } from '@tanstack/react-query'
import { ask, queryOf } from './client'
import type { OfficeList, PersonList } from './types'

export function useOffices(enabled = true) {
  return useQuery({
    queryKey: ['offices'],
    enabled,
    queryFn: ({ signal }) => ask<OfficeList>('/api/offices', { signal }),
    staleTime: 10 * 60_000,
  })
}

/** People who hold a role in an office. */
export function usePeople(office: string | undefined, role: string | undefined, enabled = true) {
  return useQuery({
    queryKey: ['people', office, role],
    enabled: enabled && office !== undefined,
    queryFn: ({ signal }) => ask<PersonList>(`/api/people${queryOf({ office, role })}`, { signal }),
    staleTime: 60_000,
  })
}
