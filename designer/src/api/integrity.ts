import { useQuery } from '@tanstack/react-query'
import { ask } from './client'
import type { IntegrityView } from './types'

/** How the log of all records stands; asked again while the page is open. */
export function useIntegrity() {
  return useQuery({
    queryKey: ['integrity'],
    queryFn: ({ signal }) => ask<IntegrityView>('/api/integrity', { signal }),
    refetchInterval: 15_000,
  })
}
