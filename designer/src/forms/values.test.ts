import { expect, test } from 'vitest'
import type { FormSchema } from './formSchema'
import { changesBetween, initialValues, pruned } from './values'

const form: FormSchema = {
  type: 'object',
  required: ['nguoi', 'dongY'],
  properties: {
    nguoi: {
      type: 'object',
      title: 'Người nộp',
      required: ['ten'],
      properties: { ten: { type: 'string', title: 'Họ tên' }, ngay: { type: 'string', format: 'date', title: 'Ngày' } },
    },
    cha: { type: 'object', title: 'Cha', required: ['ten'], properties: { ten: { type: 'string' } } },
    dongY: { type: 'boolean' },
    soBan: { type: 'integer', default: 1 },
    ds: { type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } },
  },
}

test('A_blank_form_holds_defaults_and_unticked_boxes', () => {
  expect(initialValues(form)).toEqual({ dongY: false, soBan: 1 })
})

test('An_empty_part_that_may_be_left_out_is_left_out', () => {
  expect(pruned(form, { nguoi: { ten: 'An' }, cha: { ten: '' }, dongY: false })).toEqual({
    nguoi: { ten: 'An' },
    dongY: false,
  })
})

test('An_empty_part_that_must_be_there_stays_so_that_its_fields_are_named', () => {
  expect(pruned(form, {})).toEqual({ nguoi: {} })
})

test('Texts_are_trimmed_and_composed', () => {
  expect(pruned(form, { nguoi: { ten: ` ${'Nguyễn'.normalize('NFD')} ` } })).toEqual({ nguoi: { ten: 'Nguyễn' } })
})

test('Zero_and_no_are_kept', () => {
  expect(pruned(form, { soBan: 0, dongY: false })).toMatchObject({ soBan: 0, dongY: false })
})

test('Changes_are_named_leaf_by_leaf_and_a_list_is_one_field', () => {
  const changes = changesBetween(
    form,
    { nguoi: { ten: 'An' }, ds: [{ a: '1' }] },
    { nguoi: { ten: 'Ân' }, ds: [{ a: '2' }] },
  )
  expect(changes.map((change) => [change.path, change.before, change.after])).toEqual([
    ['nguoi.ten', 'An', 'Ân'],
    ['ds', [{ a: '1' }], [{ a: '2' }]],
  ])
  expect(changes[0]?.titles).toEqual(['Người nộp', 'Họ tên'])
})
