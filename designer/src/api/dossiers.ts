import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { ask, queryOf } from './client'
import { type Intention, intentionOf } from './intention'
import { Problem } from './problem'
import type {
  AlertList,
  ApologyProposal,
  AuditView,
  DeadlineView,
  DossierView,
  FileRequest,
  FlowStateView,
  HistoryView,
} from './types'

const at = (id: string) => `/api/dossiers/${encodeURIComponent(id)}`

export function useDossier(id: string) {
  return useQuery({
    queryKey: ['dossier', id],
    queryFn: ({ signal }) => ask<DossierView>(at(id), { signal }),
  })
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'history'],
    queryFn: ({ signal }) => ask<HistoryView>(`${at(id)}/history`, { signal }),
  })
}

export function useAudit(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'audit'],
    queryFn: ({ signal }) => ask<AuditView>(`${at(id)}/audit`, { signal }),
  })
}

export function useDeadline(id: string, enabled = true) {
  return useQuery({
    queryKey: ['dossier', id, 'deadline'],
    enabled,
    queryFn: ({ signal }) => ask<DeadlineView>(`${at(id)}/deadline`, { signal }),
  })
}

/** The day an apology would promise: so much office time from now. */
export function useApologyProposal(id: string, time: string | undefined) {
  return useQuery({
    queryKey: ['dossier', id, 'apology', time],
    enabled: time !== undefined,
    queryFn: ({ signal }) => ask<ApologyProposal>(`${at(id)}/apology${queryOf({ time })}`, { signal }),
    staleTime: 0,
  })
}

export function useAlerts(id: string) {
  return useQuery({
    queryKey: ['dossier', id, 'alerts'],
    queryFn: ({ signal }) => ask<AlertList>(`${at(id)}/alerts`, { signal }),
  })
}

export function useDossierFlow(id: string | undefined) {
  return useQuery({
    queryKey: ['dossier', id, 'flow'],
    enabled: id !== undefined,
    queryFn: ({ signal }) => ask<FlowStateView>(`${at(id ?? '')}/flow`, { signal }),
  })
}

export function dossierByNumber(number: string): Promise<DossierView> {
  return ask<DossierView>(`/api/dossiers/by-number/${encodeURIComponent(number)}`)
}

/** Files a dossier. The key belongs to the content: sending the same again cannot make a second dossier. */
export function fileDossier(request: FileRequest, key: string): Promise<DossierView> {
  return ask<DossierView>('/api/dossiers', { method: 'POST', body: request, key })
}

export interface Command {
  /** Path below the dossier: "tasks/1/complete". */
  path: string
  body?: unknown
}

export interface CommandState {
  busy: boolean
  problem: Problem | undefined
  /** When the last command was carried out. */
  doneAt: Date | undefined
  /** The reason or text of the last command that was not carried out. */
  typed: string | undefined
  send: (command: Command) => Promise<DossierView | undefined>
  clear: () => void
}

/**
 * Sends commands about one dossier. An intention keeps its key until it is answered, so pressing again after a
 * broken connection repeats the same command; a refusal ends the intention, and the next press is a new one.
 */
export function useCommand(id: string, revision: number): CommandState {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const [pending, setPending] = useState<Intention>()
  const [typed, setTyped] = useState<string>()
  const [doneAt, setDoneAt] = useState<Date>()

  const send = useCallback(
    async (command: Command) => {
      const intention = intentionOf([command.path, command.body ?? {}, revision], pending)
      setPending(intention)
      setBusy(true)
      setProblem(undefined)
      setDoneAt(undefined)
      setTyped(wordsOf(command.body))
      try {
        const answer = await ask<DossierView>(`${at(id)}/${command.path}`, {
          method: 'POST',
          body: command.body ?? {},
          key: intention.key,
          revision,
        })
        setPending(undefined)
        setDoneAt(new Date())
        client.setQueryData(['dossier', id], answer)
        // The answer is the page already; only what hangs below it (history, alerts, flow) is asked for anew.
        void client.invalidateQueries({ queryKey: ['dossier', id], predicate: (query) => query.queryKey.length > 2 })
        void client.invalidateQueries({ queryKey: ['inbox'] })
        void client.invalidateQueries({ queryKey: ['dossiers'] })
        return answer
      } catch (error) {
        const refused = error instanceof Problem ? error : new Problem({ status: 0, code: 'network' })
        if (!refused.isNetwork) setPending(undefined)
        setProblem(refused)
        // What the person typed stays on the page; only what the host knows is read again.
        if (refused.isConflict) void client.invalidateQueries({ queryKey: ['dossier', id] })
        return undefined
      } finally {
        setBusy(false)
      }
    },
    [client, id, pending, revision],
  )

  return { busy, problem, doneAt, typed, send, clear: useCallback(() => setProblem(undefined), []) }
}

function wordsOf(body: unknown): string | undefined {
  if (body === null || typeof body !== 'object') return undefined
  const { reason, text } = body as { reason?: unknown; text?: unknown }
  const words = typeof reason === 'string' ? reason : text
  return typeof words === 'string' && words !== '' ? words : undefined
}
