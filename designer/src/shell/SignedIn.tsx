import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Problem } from '../api/problem'
import { sessionKey, useSession } from '../api/session'
import { Loading } from './Loading'
import { Person } from './person'
import { ProblemNotice } from './ProblemNotice'
import { TopBar } from './TopBar'

/** Every page behind the sign-in: who one is, the bar on top, the page beneath. */
export function SignedIn() {
  const { t } = useTranslation()
  const session = useSession()
  const location = useLocation()
  const client = useQueryClient()

  // A session that ends while working shows the sign-in again; drafts stay in the tab.
  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        const error: unknown = event.action.error
        if (error instanceof Problem && error.status === 401) void client.invalidateQueries({ queryKey: sessionKey })
      }),
    [client],
  )

  if (session.isPending) return <Loading />
  if (session.isError)
    return (
      <main className="page">
        <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      </main>
    )
  if (session.data === null)
    return <Navigate to={`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`} replace />
  return (
    <Person value={session.data}>
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <TopBar />
      <main id="main" className="page" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </Person>
  )
}
