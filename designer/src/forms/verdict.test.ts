import { expect, test } from 'vitest'
import { isMultipleOf } from './ajvAgreement.mjs'
import type { FormSchema } from './formSchema'
import { faultsOf, titleAt } from './verdict'

const schema: FormSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['so', 'ten'],
  'x-ui': { order: ['ten', 'so'] },
  properties: {
    so: { type: 'string', title: 'Số', pattern: '^[0-9]{12}$' },
    ten: { type: 'string', title: 'Tên', maxLength: 2 },
    ngay: { type: 'string', format: 'date' },
    thu: { type: 'string', format: 'email' },
    soTien: { type: 'number', multipleOf: 0.1 },
    toString: { type: 'string' },
  },
  anyOf: [{ required: ['ngay'] }, { required: ['thu'] }],
}
const right = { so: '012345678901', ten: 'An', ngay: '2026-03-02' }
const of = (values: unknown) => faultsOf(schema, values).map((fault) => `${fault.pointer} ${fault.keyword}`)

test('Right_values_have_no_fault', () => {
  expect(of(right)).toEqual([])
})

test('Faults_come_all_at_once_in_the_order_of_the_form', () => {
  expect(of({ ngay: '2026-02-30', so: 'x' })).toEqual(['/ten required', '/so pattern', '/ngay format'])
})

test('A_choice_names_the_fields_it_may_be_met_with', () => {
  expect(faultsOf(schema, { so: right.so, ten: 'An' })).toEqual([
    { pointer: '', keyword: 'anyRequired', params: { fields: 'ngay, thu' } },
  ])
})

test('Lengths_count_characters_not_code_units', () => {
  expect(of({ ...right, ten: '𝒜𝒜' })).toEqual([])
})

test('Inherited_names_are_not_taken_for_members', () => {
  expect(of({ ...right })).toEqual([])
  expect(faultsOf({ type: 'object', required: ['toString'] }, {})).toHaveLength(1)
})

test.each([
  [0.1, 0.3, true],
  [0.1, 0.35, false],
  [3, 9, true],
  [0.01, 1e21, true],
  [1, Infinity, true],
  [7, Infinity, false],
])('A_multiple_of_%d_is_decided_in_decimals_for_%d', (divisor, value, expected) => {
  expect(isMultipleOf(divisor, value)).toBe(expected)
})

test('A_pointer_is_shown_by_its_title', () => {
  expect(titleAt(schema, '/so')).toBe('Số')
  expect(titleAt(schema, '/khong/co')).toBe('co')
})
