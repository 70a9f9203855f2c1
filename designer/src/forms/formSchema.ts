/** The part of JSON Schema draft-07 that forms use, with our hints. */
export interface FormSchema {
  $schema?: string
  $ref?: string
  type?: string
  title?: string
  description?: string
  properties?: Record<string, FormSchema>
  required?: string[]
  items?: FormSchema
  enum?: unknown[]
  format?: string
  pattern?: string
  default?: unknown
  minItems?: number
  uniqueItems?: boolean
  additionalProperties?: boolean
  definitions?: Record<string, FormSchema>
  anyOf?: FormSchema[]
  oneOf?: FormSchema[]
  allOf?: FormSchema[]
  not?: FormSchema
  'x-ui'?: FormHints
  'x-enumTitles'?: string[]
  [keyword: string]: unknown
}

export interface FormHints {
  widget?: string
  order?: string[]
  section?: string
  help?: string
  placeholder?: string
  /** Columns of four. */
  width?: number
}

export type FormValues = Record<string, unknown>

export function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The schema itself, with a local $ref followed; what stands beside the $ref (title, hints) wins. */
export function resolved(schema: FormSchema, root: FormSchema): FormSchema {
  const name = schema.$ref?.match(/^#\/definitions\/(.+)$/)?.[1]
  if (name === undefined) return schema
  const target = root.definitions?.[name.replaceAll('~1', '/').replaceAll('~0', '~')]
  if (target === undefined) return schema
  const own = { ...schema }
  delete own.$ref
  return { ...resolved(target, root), ...own }
}

/** Property names in the order that the form asks for. */
export function orderedNames(schema: FormSchema): string[] {
  const names = Object.keys(schema.properties ?? {})
  const first = (schema['x-ui']?.order ?? []).filter((name) => names.includes(name))
  return [...first, ...names.filter((name) => !first.includes(name))]
}

/** The schema at a dotted path, with the titles met on the way. */
export function fieldAt(root: FormSchema, path: string): { schema: FormSchema; titles: string[] } | undefined {
  let schema = resolved(root, root)
  const titles: string[] = []
  for (const name of path.split('.')) {
    const next = /^\d+$/.test(name) && schema.items ? schema.items : schema.properties?.[name]
    if (next === undefined) return undefined
    schema = resolved(next, root)
    titles.push(schema.title ?? name)
  }
  return { schema, titles }
}

export function valueAt(values: unknown, path: string): unknown {
  let value = values
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}

/** "/a/b~1c" of ["a", "b/c"] (RFC 6901). */
export function pointerOf(names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

export function namesOf(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
}
