import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv'
import { agree, agreedOptions } from './ajvAgreement.mjs'
import { todayInHue } from '../shell/instants'
import { dateFaultsOf } from './dateChecks'
import { type FormSchema, namesOf, orderedNames, pointerOf, resolved } from './formSchema'

/** A mistake in one field: a message's name in the locales and what to fill into it. */
export interface FieldFault {
  pointer: string
  keyword: string
  params: Record<string, unknown>
}

const compiled = new WeakMap<FormSchema, ValidateFunction | 'unavailable'>()

function validatorOf(schema: FormSchema): ValidateFunction | 'unavailable' {
  const known = compiled.get(schema)
  if (known !== undefined) return known
  let validate: ValidateFunction | 'unavailable'
  try {
    validate = agree(new Ajv(agreedOptions)).compile(schema)
  } catch (error) {
    // Where the content security policy forbids compiling, the server's verdict (preview) stands alone.
    if (!(error instanceof EvalError)) throw error
    validate = 'unavailable'
  }
  compiled.set(schema, validate)
  return validate
}

/**
 * Every fault of the values by the form, at most one a field; empty when they are right.
 * @param day The day of filing in Huế, yyyy-MM-dd.
 */
export function faultsOf(schema: FormSchema, values: unknown, day: string = todayInHue()): FieldFault[] {
  const faults = schemaFaultsOf(schema, values)
  for (const fault of dateFaultsOf(schema, values, day))
    if (!faults.has(fault.pointer)) faults.set(fault.pointer, fault)
  return inFormOrder(schema, [...faults.values()])
}

function schemaFaultsOf(schema: FormSchema, values: unknown): Map<string, FieldFault> {
  const faults = new Map<string, FieldFault>()
  const validate = validatorOf(schema)
  if (validate === 'unavailable' || validate(values) === true) return faults
  for (const error of validate.errors ?? []) {
    if (insideChoice(error)) continue
    const fault = faultOf(error, schema, validate.errors ?? [])
    if (!faults.has(fault.pointer)) faults.set(fault.pointer, fault)
  }
  return faults
}

/** What a branch of a choice lacks is told by the choice itself. */
function insideChoice(error: ErrorObject): boolean {
  return /\/(anyOf|oneOf|not)\/.+/.test(error.schemaPath)
}

function faultOf(error: ErrorObject, schema: FormSchema, all: ErrorObject[]): FieldFault {
  const params = error.params as Record<string, unknown>
  if (error.keyword === 'required' || error.keyword === 'additionalProperties') {
    const name = String(params.missingProperty ?? params.additionalProperty)
    return { pointer: error.instancePath + pointerOf([name]), keyword: error.keyword, params }
  }
  if (error.keyword === 'anyOf' || error.keyword === 'oneOf') {
    const missing = all
      .filter((one) => one.keyword === 'required' && one.schemaPath.startsWith(error.schemaPath))
      .map((one) =>
        titleAt(schema, `${one.instancePath}/${String((one.params as Record<string, unknown>).missingProperty)}`),
      )
    if (missing.length > 0)
      return {
        pointer: error.instancePath,
        keyword: 'anyRequired',
        params: { fields: [...new Set(missing)].join(', ') },
      }
  }
  return { pointer: error.instancePath, keyword: error.keyword, params }
}

/** The title of the field at a pointer; its name where it has none. */
export function titleAt(root: FormSchema, pointer: string): string {
  let schema: FormSchema | undefined = resolved(root, root)
  const names = namesOf(pointer)
  for (const name of names) {
    const next: FormSchema | undefined = /^\d+$/.test(name) && schema.items ? schema.items : schema.properties?.[name]
    if (next === undefined) return names.at(-1) ?? ''
    schema = resolved(next, root)
  }
  return schema.title ?? names.at(-1) ?? ''
}

/** As the fields stand on the page, so that the first fault is the topmost one. */
function inFormOrder(root: FormSchema, faults: FieldFault[]): FieldFault[] {
  const placeOf = (fault: FieldFault): number[] => {
    let schema: FormSchema | undefined = resolved(root, root)
    return namesOf(fault.pointer).map((name) => {
      if (schema === undefined) return 0
      const index: number = /^\d+$/.test(name) ? Number(name) : orderedNames(schema).indexOf(name)
      const next: FormSchema | undefined = schema.properties?.[name] ?? schema.items
      schema = next === undefined ? undefined : resolved(next, root)
      return index
    })
  }
  const before = (a: number[], b: number[]): number => {
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
      const difference = (a[index] ?? -1) - (b[index] ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  }
  return faults
    .map((fault) => ({ fault, place: placeOf(fault) }))
    .sort((a, b) => before(a.place, b.place))
    .map(({ fault }) => fault)
}
