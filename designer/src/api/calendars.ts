import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client'
import type {
  AmendmentRequest,
  AmendmentView,
  CalendarPreviewRequest,
  CalendarPreviewView,
  CalendarsView,
} from './types'

/** Calendars in force and what changed them; read often while an amendment is still taking dossiers over. */
export function useCalendars() {
  return useQuery({
    queryKey: ['calendars'],
    queryFn: ({ signal }) => ask<CalendarsView>('/api/calendars', { signal }),
    refetchInterval: (query) =>
      query.state.data?.amendments.some((one) => one.endedAt === null) === true ? 2_000 : 60_000,
  })
}

export function usePreviewAmendment() {
  return useMutation({
    mutationFn: (body: CalendarPreviewRequest) =>
      ask<CalendarPreviewView>('/api/calendars/preview', { method: 'POST', body }),
  })
}

export function useApplyAmendment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AmendmentRequest) => ask<AmendmentView>('/api/calendars/amendments', { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['calendars'] }),
  })
}
