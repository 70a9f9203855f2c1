import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type { NoticeView, NoticeList } from './types'

export function useNotices() {
  return useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => ask<NoticeList>('/api/notices', { signal }),
    refetchInterval: 60_000,
  })
}

export function useReadNotices() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (items: NoticeView[]) =>
      ask<undefined>('/api/notices/read', {
        method: 'POST',
        body: { items: items.map(({ dossier, alert }) => ({ dossier, alert })) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
