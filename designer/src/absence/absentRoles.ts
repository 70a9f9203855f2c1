import { rolesInForce } from '../shell/person'
import type { Me } from '../api/types'

/** Roles whose tasks somebody else may take over for a time. */
const handlers = ['clerk', 'specialist', 'headOfUnit', 'leader', 'recordsClerk']
const leading = ['headOfUnit', 'leader']

export interface AbsentRole {
  office: string
  officeName: string
  role: string
  /** Whether one enters absences of others in this role too. */
  leads: boolean
}

/** For which roles one may enter an absence: one's own, and all of an office that one leads. */
export function absentRoles(me: Me): AbsentRole[] {
  const held = rolesInForce(me).filter((one) => handlers.includes(one.role))
  const led = new Set(held.filter((one) => leading.includes(one.role)).map((one) => one.office))
  const own = held.map(({ office, officeName, role }) => ({ office, officeName, role, leads: led.has(office) }))
  const others = [...led].flatMap((office) =>
    handlers
      .filter((role) => !own.some((one) => one.office === office && one.role === role))
      .map((role) => ({
        office,
        officeName: held.find((one) => one.office === office)?.officeName ?? office,
        role,
        leads: true,
      })),
  )
  return [...own, ...others]
}
