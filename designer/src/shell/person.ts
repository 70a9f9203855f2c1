import { createContext, use } from 'react'
import { actingAs } from '../api/client'
import type { Me, RoleHeld } from '../api/types'

export const Person = createContext<Me | null>(null)

/** Who works here; only asked for on pages behind the sign-in. */
export function usePerson(): Me {
  const me = use(Person)
  if (me === null) throw new Error('usePerson outside of SignedIn')
  return me
}

/** The roles in force: the one acted as, or all that are held. */
export function rolesInForce(me: Me): RoleHeld[] {
  const acting = actingAs()
  const held = me.roles.filter((one) => `${one.office}/${one.role}` === acting)
  return held.length > 0 ? held : me.roles
}

export function hasRole(me: Me, ...roles: string[]): boolean {
  return rolesInForce(me).some((held) => roles.includes(held.role))
}

/** Offices in which one receives dossiers. */
export function clerkOffices(me: Me): string[] {
  return rolesInForce(me)
    .filter((held) => held.role === 'clerk')
    .map((held) => held.office)
}

/** Those whom bulletins are for: who leads, who watches, who audits. */
export function seesBulletins(me: Me): boolean {
  return hasRole(me, 'leader', 'headOfUnit', 'operator', 'auditor')
}

/** People who only read have no inbox. */
export function hasInbox(me: Me): boolean {
  return hasRole(me, 'clerk', 'specialist', 'headOfUnit', 'leader', 'recordsClerk')
}
