import { type FormSchema, type FormValues, isRecord, orderedNames, resolved } from './formSchema'

/** What a blank form holds: the definition's defaults, and "no" for a box that must be answered. */
export function initialValues(schema: FormSchema, root: FormSchema = schema, depth = 0): FormValues {
  const values: FormValues = {}
  if (depth > 12) return values
  const own = resolved(schema, root)
  for (const [name, raw] of Object.entries(own.properties ?? {})) {
    const field = resolved(raw, root)
    if (field.default !== undefined) values[name] = field.default
    else if (field.type === 'boolean' && own.required?.includes(name) && field['x-ui']?.widget !== 'radio')
      values[name] = false
    else if (field.type === 'object') {
      const inner = initialValues(field, root, depth + 1)
      // A part that may be left out stays out until somebody types in it.
      if (Object.keys(inner).length > 0 && own.required?.includes(name)) values[name] = inner
    }
  }
  return values
}

/**
 * What was typed, without what was left empty: no blank texts, no empty parts. A part that must be there stays, empty,
 * so that each missing field in it is named. Texts are composed (NFC), as the server compares them.
 */
export function pruned(schema: FormSchema, values: unknown, root: FormSchema = schema): FormValues {
  const own = resolved(schema, root)
  const source = isRecord(values) ? values : {}
  const result: FormValues = {}
  for (const [name, value] of Object.entries(source)) {
    const field = own.properties?.[name]
    const kept = prunedField(field === undefined ? undefined : resolved(field, root), value, root)
    if (kept !== undefined) result[name] = kept
  }
  for (const name of own.required ?? []) {
    const field = own.properties?.[name]
    if (result[name] === undefined && field !== undefined && resolved(field, root).type === 'object')
      result[name] = pruned(resolved(field, root), {}, root)
  }
  return result
}

function prunedField(schema: FormSchema | undefined, value: unknown, root: FormSchema): unknown {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim().normalize('NFC')
  if (Array.isArray(value)) {
    const item = schema?.items
    const items = value.map((one: unknown) =>
      isRecord(one) && item !== undefined ? pruned(resolved(item, root), one, root) : prunedField(item, one, root),
    )
    return items.length === 0 ? undefined : items.map((one) => one ?? null)
  }
  if (isRecord(value)) {
    const filled = Object.entries(value).some(([name, inner]) => {
      const field = schema?.properties?.[name]
      return prunedField(field === undefined ? undefined : resolved(field, root), inner, root) !== undefined
    })
    return filled ? pruned(schema ?? {}, value, root) : undefined
  }
  return value
}

export interface FieldChange {
  path: string
  titles: string[]
  schema: FormSchema
  before: unknown
  after: unknown
}

/** Fields that differ, leaf by leaf; a list counts as one field. */
export function changesBetween(root: FormSchema, before: unknown, after: unknown): FieldChange[] {
  const found: FieldChange[] = []
  const walk = (schema: FormSchema, path: string[], titles: string[], a: unknown, b: unknown): void => {
    const own = resolved(schema, root)
    if (own.type === 'object') {
      for (const name of orderedNames(own)) {
        const field = resolved(own.properties?.[name] ?? {}, root)
        walk(field, [...path, name], [...titles, field.title ?? name], part(a, name), part(b, name))
      }
    } else if (JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)) {
      found.push({ path: path.join('.'), titles, schema: own, before: a, after: b })
    }
  }
  walk(root, [], [], before, after)
  return found
}

function part(value: unknown, name: string): unknown {
  return isRecord(value) ? value[name] : undefined
}
