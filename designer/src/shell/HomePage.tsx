import { Navigate } from 'react-router'
import { hasInbox, hasRole, usePerson } from './person'

/** Everyone begins where the next thing to do stands. */
export function HomePage() {
  const me = usePerson()
  if (hasInbox(me)) return <Navigate to="/inbox" replace />
  if (hasRole(me, 'auditor')) return <Navigate to="/audit" replace />
  if (hasRole(me, 'operator')) return <Navigate to="/operations" replace />
  return <Navigate to="/catalogue" replace />
}
