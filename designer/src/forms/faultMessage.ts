import type { TFunction } from 'i18next'
import type { FieldFault } from './verdict'

const known = new Set([
  'required',
  'additionalProperties',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'enum',
  'anyRequired',
  'anyOf',
  'oneOf',
  'not',
  'notBefore',
  'notBeforeToday',
  'notAfter',
  'notAfterToday',
  'ageAtLeast',
  'ageUnder',
])

/** A sentence for the person who fills the form. */
export function faultMessage(fault: FieldFault, t: TFunction): string {
  if (fault.keyword === 'format') return t(`forms.fault.format.${fault.params.format === 'email' ? 'email' : 'date'}`)
  if (fault.keyword === 'type')
    return t(
      `forms.fault.type.${fault.params.type === 'number' || fault.params.type === 'integer' ? String(fault.params.type) : 'other'}`,
    )
  if (!known.has(fault.keyword)) return t('forms.fault.other')
  const { params } = fault
  return t(`forms.fault.${fault.keyword}`, { limit: params.limit, fields: params.fields, name: params.name })
}
