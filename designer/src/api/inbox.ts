import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { ask, queryOf } from './client'
import type { DossierPage, InboxView } from './types'

const pageSize = 100

/** Open tasks, most urgent first; refreshed every half minute since "còn" and "quá" move with the clock. */
export function useInbox(search: string, mine: boolean) {
  return useInfiniteQuery({
    queryKey: ['inbox', search, mine],
    queryFn: ({ pageParam, signal }) =>
      ask<InboxView>(`/api/inbox${queryOf({ search, mine, after: pageParam, most: pageSize })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
}

export interface DossierFilter {
  show?: string | undefined
  status?: number | undefined
  procedure?: string | undefined
  search: string
}

/** Dossiers one may see, newest first. */
export function useDossiers(filter: DossierFilter, enabled = true) {
  return useInfiniteQuery({
    enabled,
    queryKey: ['dossiers', filter],
    queryFn: ({ pageParam, signal }) =>
      ask<DossierPage>(`/api/dossiers${queryOf({ ...filter, after: pageParam, most: pageSize })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
}
