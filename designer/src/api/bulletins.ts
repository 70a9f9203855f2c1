import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type { BulletinList, BulletinView } from './types'

/** The latest bulletins, newest first; a new one comes twice a day. */
export function useBulletins(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['bulletins'],
    queryFn: ({ signal }) => ask<BulletinList>('/api/bulletins', { signal }),
    refetchInterval: 300_000,
  })
}

export function useBulletin(id: string) {
  return useQuery({
    queryKey: ['bulletins', id],
    queryFn: ({ signal }) => ask<BulletinView>(`/api/bulletins/${encodeURIComponent(id)}`, { signal }),
  })
}

export function useReadBulletin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask<undefined>(`/api/bulletins/${encodeURIComponent(id)}/read`, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['bulletins'], exact: true }),
  })
}
