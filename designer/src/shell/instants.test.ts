import { expect, test } from 'vitest'
import { civilDay, dayOf, instantFrom, instantText, timeOf } from './instants'

test('Instants_are_shown_in_the_time_of_Hue', () => {
  expect(instantText('2026-03-02T10:00:00Z')).toBe('02/03/2026 17:00')
  expect(dayOf('2026-12-31T17:00:00Z')).toBe('01/01/2027')
  expect(timeOf('2026-12-31T16:59:00Z')).toBe('23:59')
})

test('Nothing_is_shown_of_no_instant', () => {
  expect(instantText(null)).toBe('')
  expect(instantText('khong phai ngay')).toBe('')
})

test('A_day_and_time_of_Hue_become_an_instant', () => {
  expect(instantFrom('2026-03-02', '17:00')).toBe('2026-03-02T10:00:00.000Z')
  expect(instantFrom('02/03/2026', '17:00')).toBeUndefined()
})

test('A_civil_day_keeps_its_date', () => {
  expect(civilDay('2026-03-02')).toBe('02/03/2026')
})
