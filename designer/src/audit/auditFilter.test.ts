import { expect, test } from 'vitest'
import { filterOf, fits, noFilter, withFilter } from './auditFilter'

const line = { person: 'lan', kind: 'task.completed', step: 'tham-tra' }

test('A_line_fits_when_every_part_that_is_asked_for_is_its_own', () => {
  expect(fits(line, noFilter)).toBe(true)
  expect(fits(line, { ...noFilter, person: 'lan', step: 'tham-tra' })).toBe(true)
  expect(fits(line, { ...noFilter, person: 'lan', step: 'ky' })).toBe(false)
  expect(fits({ ...line, step: null }, { ...noFilter, step: 'tham-tra' })).toBe(false)
})

test('An_address_keeps_the_filter_and_whatever_else_it_carries', () => {
  const filter = { person: 'lan', kind: undefined, step: 'tham-tra' }
  const query = withFilter(new URLSearchParams('from=list&kind=task.opened'), filter)
  expect(query.toString()).toBe('from=list&person=lan&step=tham-tra')
  expect(filterOf(query)).toEqual(filter)
  expect(withFilter(query, noFilter).toString()).toBe('from=list')
})
