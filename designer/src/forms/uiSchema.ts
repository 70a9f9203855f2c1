import type { UiSchema } from '@rjsf/utils'
import { type FormSchema, orderedNames, resolved } from './formSchema'

const widgetNames: Record<string, string> = {
  textarea: 'textarea',
  radio: 'radio',
  date: 'date',
  select: 'select',
  checkbox: 'checkbox',
  money: 'money',
}

function widgetOf(schema: FormSchema): string | undefined {
  const wished = widgetNames[schema['x-ui']?.widget ?? '']
  if (schema.type === 'boolean') return wished === 'radio' ? 'radio' : 'checkbox'
  if (schema.enum !== undefined) return wished === 'radio' ? 'radio' : 'select'
  if (schema.type === 'number' || schema.type === 'integer') return wished === 'money' ? 'money' : 'number'
  if (schema.type === 'string')
    return wished === 'textarea' || wished === 'date' ? wished : schema.format === 'date' ? 'date' : 'text'
  return undefined
}

/** Our hints in the words of the form renderer. */
export function uiSchemaOf(schema: FormSchema, root: FormSchema = schema, depth = 0): UiSchema {
  const own = resolved(schema, root)
  const hints = own['x-ui'] ?? {}
  const ui: UiSchema = { 'ui:options': { width: hints.width, section: hints.section } }
  if (hints.help !== undefined) ui['ui:help'] = hints.help
  if (hints.placeholder !== undefined) ui['ui:placeholder'] = hints.placeholder
  const widget = widgetOf(own)
  if (widget !== undefined) ui['ui:widget'] = widget
  if (own['x-enumTitles'] !== undefined) ui['ui:enumNames'] = own['x-enumTitles']
  if (depth > 12) return ui
  if (own.properties !== undefined) {
    ui['ui:order'] = orderedNames(own)
    for (const [name, field] of Object.entries(own.properties)) ui[name] = uiSchemaOf(field, root, depth + 1)
  }
  if (own.type === 'array' && own.items !== undefined) {
    if (resolved(own.items, root).enum !== undefined && own.uniqueItems) ui['ui:widget'] = 'checkboxes'
    ui.items = uiSchemaOf(own.items, root, depth + 1)
  }
  return ui
}

/**
 * The form as drawn: fields and their kinds only. Bounds, patterns and choices between sets of required fields are for
 * the validator; left in, the renderer would draw a drop-down for them.
 */
export function drawnSchema(schema: FormSchema, root: FormSchema = schema, depth = 0): FormSchema {
  const own = resolved(schema, root)
  const drawn: FormSchema = {}
  for (const word of [
    'type',
    'title',
    'description',
    'required',
    'enum',
    'uniqueItems',
    'x-ui',
    'x-enumTitles',
  ] as const)
    if (own[word] !== undefined) drawn[word] = own[word] as never
  if (depth > 12) return drawn
  if (own.properties !== undefined)
    drawn.properties = Object.fromEntries(
      Object.entries(own.properties).map(([name, field]) => [name, drawnSchema(field, root, depth + 1)]),
    )
  if (own.items !== undefined) drawn.items = drawnSchema(own.items, root, depth + 1)
  return drawn
}
