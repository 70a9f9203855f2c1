import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type { AlarmNotice, NoticeView, NoticeList } from './types'

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
    mutationFn: ({ items = [], alarms = [] }: { items?: NoticeView[]; alarms?: AlarmNotice[] }) =>
      ask<undefined>('/api/notices/read', {
        method: 'POST',
        body: { items: items.map(({ dossier, alert }) => ({ dossier, alert })), alarms: alarms.map(({ id }) => id) },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
