import type { FormSchema } from './formSchema'

export interface Choice {
  value: unknown
  title: string
}

/** The values a field may take, with the names that people see. */
export function choicesOf(schema: FormSchema | Record<string, unknown>, options?: { enumNames?: unknown }): Choice[] {
  const values = Array.isArray(schema.enum) ? (schema.enum as unknown[]) : []
  const titles = (options?.enumNames ?? schema['x-enumTitles']) as string[] | undefined
  return values.map((value, index) => ({ value, title: titles?.[index] ?? String(value) }))
}
