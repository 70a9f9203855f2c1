import { type FormSchema, fieldAt, pointerOf, valueAt } from './formSchema'
import type { FieldFault } from './verdict'

/** What a date must keep to: an entry of "x-checks". The engine decides the same when the form is sent. */
interface DateCheck {
  field: string
  notBefore?: string
  notAfter?: string
  ageAtLeast?: number
  ageUnder?: number
}

const today = '@today'

/** The faults of dates against each other and the day of filing; at most one a field. A date that is left out is not looked at. */
export function dateFaultsOf(schema: FormSchema, values: unknown, day: string): FieldFault[] {
  const checks = (schema['x-checks'] as DateCheck[] | undefined) ?? []
  const faults = new Map<string, FieldFault>()
  for (const check of checks) {
    const pointer = pointerOf(check.field.split('.'))
    if (faults.has(pointer)) continue
    const fault = faultOf(schema, check, (path) => dateAt(values, path, day), day)
    if (fault !== undefined) faults.set(pointer, { pointer, ...fault })
  }
  return [...faults.values()]
}

function faultOf(
  schema: FormSchema,
  check: DateCheck,
  at: (path: string) => string | undefined,
  day: string,
): Omit<FieldFault, 'pointer'> | undefined {
  const date = at(check.field)
  if (date === undefined) return undefined
  for (const keyword of ['notBefore', 'notAfter'] as const) {
    const path = check[keyword]
    const other = path === undefined ? undefined : at(path)
    if (path === undefined || other === undefined) continue
    if (keyword === 'notBefore' ? date < other : date > other)
      return { keyword: path === today ? `${keyword}Today` : keyword, params: { name: titleOf(schema, path) } }
  }
  const years = completedYears(date, day)
  if (check.ageAtLeast !== undefined && years < check.ageAtLeast)
    return { keyword: 'ageAtLeast', params: { limit: check.ageAtLeast } }
  if (check.ageUnder !== undefined && years >= check.ageUnder)
    return { keyword: 'ageUnder', params: { limit: check.ageUnder } }
  return undefined
}

/** Completed years; who was born on 29 February completes them on 28 February in other years. */
function completedYears(birth: string, day: string): number {
  const [year = 0, month = 0, date = 0] = birth.split('-').map(Number)
  const thisYear = Number(day.slice(0, 4))
  const isLeap = (thisYear % 4 === 0 && thisYear % 100 !== 0) || thisYear % 400 === 0
  const birthday = month === 2 && date === 29 && !isLeap ? '02-28' : birth.slice(5)
  return thisYear - year - (birthday > day.slice(5) ? 1 : 0)
}

function dateAt(values: unknown, path: string, day: string): string | undefined {
  if (path === today) return day
  const value = valueAt(values, path)
  return typeof value === 'string' && isDay(value) ? value : undefined
}

/** A day that there is, written yyyy-MM-dd: texts of that form stand in the order of their days. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function titleOf(schema: FormSchema, path: string): string {
  return fieldAt(schema, path)?.schema.title ?? path
}
