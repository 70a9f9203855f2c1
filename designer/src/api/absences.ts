import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type { AbsenceList, AbsenceRequest, AbsenceView } from './types'

const at = (id: string) => `/api/absences/${encodeURIComponent(id)}`

/** Absences that hold or lie ahead: one's own, those one stands in for, and those of an office one leads. */
export function useAbsences() {
  return useQuery({
    queryKey: ['absences'],
    queryFn: ({ signal }) => ask<AbsenceList>('/api/absences', { signal }),
  })
}

/** Tasks follow the substitute, so every inbox may look different afterwards. */
function useChange<Typed, Answer>(send: (typed: Typed) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['absences'] }),
        client.invalidateQueries({ queryKey: ['inbox'] }),
      ]),
  })
}

export function useEnterAbsence() {
  return useChange((body: AbsenceRequest) => ask<AbsenceView>('/api/absences', { method: 'POST', body }))
}

/** Ends an absence now, or at an instant before its end. */
export function useEndAbsence() {
  return useChange(({ id, to }: { id: string; to?: string }) =>
    to === undefined
      ? ask<undefined>(at(id), { method: 'DELETE' })
      : ask<AbsenceView>(`${at(id)}/end`, { method: 'POST', body: { to } }),
  )
}
