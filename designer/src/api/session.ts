import { useQuery } from '@tanstack/react-query'
import { actAs, ask } from './client'
import { Problem } from './problem'
import type { DemoSignIns, Me } from './types'

export const sessionKey = ['session'] as const

/** Who is signed in; null when nobody is. */
export function useSession() {
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await ask<Me>('/api/session', { signal })
      } catch (error) {
        if (error instanceof Problem && error.status === 401) return null
        throw error
      }
    },
    staleTime: 5 * 60_000,
  })
}

export function signIn(userName: string, password: string): Promise<Me> {
  actAs(undefined)
  return ask<Me>('/api/session', { method: 'POST', body: { userName, password } })
}

/** Invented people to sign in as; none outside Development. */
export function useDemoSignIns() {
  return useQuery({
    queryKey: ['demoSignIns'],
    queryFn: ({ signal }) => ask<DemoSignIns>('/api/session/demo', { signal }),
    staleTime: Infinity,
  })
}

export async function signOut(): Promise<void> {
  await ask<undefined>('/api/session', { method: 'DELETE' })
  actAs(undefined)
}
