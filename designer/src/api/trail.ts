import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ask } from './client'
import type { DossierThen, ErasurePlan, SealView, SlipView } from './types'

const at = (id: string) => `/api/dossiers/${encodeURIComponent(id)}`

const thenOf = (id: string, sequence: number) =>
  queryOptions({
    queryKey: ['dossier', id, 'at', sequence],
    queryFn: ({ signal }) => ask<DossierThen>(`${at(id)}/at/${sequence}`, { signal }),
    staleTime: Infinity, // the past stays as it was; only how many records there are grows
  })

/** A dossier as it was after a record; the moment before stays on the page until the next one has come. */
export function useDossierThen(id: string, sequence: number) {
  const client = useQueryClient()
  const then = useQuery({ ...thenOf(id, sequence), placeholderData: keepPreviousData })
  const last = then.data?.last
  useEffect(() => {
    if (last !== undefined && sequence < last) void client.prefetchQuery(thenOf(id, sequence + 1))
  }, [client, id, sequence, last])
  return then
}

export function useControlSlip(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'slip'],
    queryFn: ({ signal }) => ask<SlipView>(`${at(id)}/control-slip`, { signal }),
  })
}

/** How far a dossier is sealed; asked again, since a minute later more is. */
export function useSeal(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'seal'],
    queryFn: ({ signal }) => ask<SealView>(`${at(id)}/seal`, { signal }),
    refetchInterval: 15_000,
  })
}

export function useErasurePlan(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'erasure'],
    queryFn: ({ signal }) => ask<ErasurePlan>(`${at(id)}/erasure`, { signal }),
  })
}
