import { expect, test } from 'vitest'
import { withReason } from './offeredReason'

const offered = { id: 'a', title: 'Giấy phép đã hết hiệu lực', basis: 'luat-xd' }

test('An_offered_reason_fills_text_and_basis', () => {
  expect(withReason({ reason: '', legalBasis: undefined }, offered)).toEqual({
    reason: 'Giấy phép đã hết hiệu lực',
    legalBasis: 'luat-xd',
  })
})

test('What_was_written_stays_and_nothing_is_said_twice', () => {
  const once = withReason({ reason: 'Cấp năm 2019.', legalBasis: 'nd-118' }, offered)
  expect(once).toEqual({ reason: 'Cấp năm 2019.\nGiấy phép đã hết hiệu lực', legalBasis: 'luat-xd' })
  expect(withReason(once, offered)).toEqual(once)
})

test('A_reason_without_a_basis_leaves_the_chosen_one', () => {
  expect(withReason({ reason: '', legalBasis: 'nd-118' }, { ...offered, basis: null }).legalBasis).toBe('nd-118')
})
