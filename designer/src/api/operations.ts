import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type { OperationsView, ResentView } from './types'

/** How the house runs, read anew every quarter of a minute. */
export function useOperations() {
  return useQuery({
    queryKey: ['operations'],
    queryFn: ({ signal }) => ask<OperationsView>('/api/operations', { signal }),
    refetchInterval: 15_000,
  })
}

export function useResend() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deliveries: string[]) =>
      ask<ResentView>('/api/operations/deliveries/resend', { method: 'POST', body: { deliveries } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operations'] }),
  })
}
