import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask, queryOf } from './client'
import type {
  CatalogueView,
  DiffView,
  FaultList,
  PreviewRequest,
  PreviewView,
  ProcedureView,
  ProgressView,
  VersionList,
} from './types'

/** How many lines a list shows at first, and how many more each time. */
export const PAGE = 100

export interface CatalogueFilter {
  search: string
  field?: string | undefined
  office?: string | undefined
  level?: string | undefined
  review?: string | undefined
  most?: number
}

export function useCatalogue(filter: CatalogueFilter) {
  const asked = { most: PAGE, ...filter }
  return useQuery({
    queryKey: ['catalogue', asked],
    queryFn: ({ signal }) => ask<CatalogueView>(`/api/catalogue${queryOf(asked)}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** How far each field is from generated to curated. */
export function useProgress() {
  return useQuery({
    queryKey: ['catalogue-progress'],
    queryFn: ({ signal }) => ask<ProgressView>('/api/catalogue/progress', { signal }),
    staleTime: 60_000,
  })
}

export function useFaults() {
  return useQuery({
    queryKey: ['catalogue-faults'],
    queryFn: ({ signal }) => ask<FaultList>('/api/catalogue/faults', { signal }),
    staleTime: 60_000,
  })
}

export function useProcedure(code: string, version?: number, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['procedure', code, version ?? 'newest'],
    queryFn: ({ signal }) =>
      ask<ProcedureView>(
        version === undefined
          ? `/api/catalogue/${encodeURIComponent(code)}`
          : `/api/catalogue/${encodeURIComponent(code)}/versions/${version}`,
        { signal },
      ),
    // A published version never changes.
    staleTime: version === undefined ? 60_000 : Infinity,
  })
}

export function useVersions(code: string) {
  return useQuery({
    queryKey: ['versions', code],
    queryFn: ({ signal }) => ask<VersionList>(`/api/catalogue/${encodeURIComponent(code)}/versions`, { signal }),
    staleTime: 60_000,
  })
}

/** What differs between two versions, in sentences. */
export function useDiff(code: string, from: number, to: number) {
  return useQuery({
    queryKey: ['diff', code, from, to],
    queryFn: ({ signal }) =>
      ask<DiffView>(`/api/catalogue/${encodeURIComponent(code)}/diff${queryOf({ from: `${from}`, to: `${to}` })}`, {
        signal,
      }),
    staleTime: 60_000,
  })
}

/** What the host makes of a form before it is filed: errors, papers, fees, due time. */
export function usePreview(code: string, version: number, request: PreviewRequest | undefined) {
  return useQuery({
    queryKey: ['preview', code, version, request],
    enabled: request !== undefined,
    queryFn: ({ signal }) =>
      ask<PreviewView>(`/api/catalogue/${encodeURIComponent(code)}/versions/${version}/preview`, {
        method: 'POST',
        body: request,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })
}
