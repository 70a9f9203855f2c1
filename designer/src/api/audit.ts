import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { ask, queryOf } from './client'
import { Problem, problemOf } from './problem'
import type { FoundDossiers, FoundRecords, PersonList, RecordKinds } from './types'

const pageSize = 100

export type Criteria = Record<string, string>

/** Dossiers that meet the criteria, the newest filed first. */
export function useFoundDossiers(criteria: Criteria, enabled: boolean) {
  return useInfiniteQuery({
    enabled,
    queryKey: ['audit', 'dossiers', criteria],
    queryFn: ({ pageParam, signal }) =>
      ask<FoundDossiers>(`/api/audit/dossiers${queryOf({ ...criteria, after: pageParam, most: pageSize })}`, {
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

/** Records of all dossiers and of the journal, newest first. */
export function useFoundRecords(criteria: Criteria, enabled: boolean) {
  return useInfiniteQuery({
    enabled,
    queryKey: ['audit', 'records', criteria],
    queryFn: ({ pageParam, signal }) =>
      ask<FoundRecords>(`/api/audit/records${queryOf({ ...criteria, after: pageParam, most: pageSize })}`, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
}

export function useRecordKinds() {
  return useQuery({
    queryKey: ['audit', 'kinds'],
    queryFn: ({ signal }) => ask<RecordKinds>('/api/audit/kinds', { signal }),
    staleTime: Infinity,
  })
}

/** People by name, or the one of an id. */
export function useAllPeople(asked: { search: string } | { id: string }, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['audit', 'people', asked],
    queryFn: ({ signal }) => ask<PersonList>(`/api/audit/people${queryOf({ ...asked })}`, { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
}

/** Fetches a file and hands it to the browser to keep. Throws a Problem when the host refuses. */
export async function saveSelection(form: 'csv' | 'zip', criteria: Criteria): Promise<void> {
  let response: Response
  try {
    response = await fetch(`/api/audit/dossiers.${form}${queryOf(criteria)}`, { credentials: 'same-origin' })
    if (!response.ok) throw await problemOf(response)
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem({ status: 0, code: 'network' })
  }
  const named = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1]
  let content: Blob
  try {
    content = await response.blob()
  } catch {
    throw new Problem({ status: 0, code: 'network' })
  }
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = named ?? `dossiers.${form}`
  link.click()
  URL.revokeObjectURL(address)
}
