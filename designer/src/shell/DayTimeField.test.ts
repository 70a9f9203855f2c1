import { expect, test } from 'vitest'
import { instantTyped } from './DayTimeField'

test.each([
  ['2/3/2026', '7:30', '2026-03-02T00:30:00.000Z'],
  ['02/03/2026', '17h00', '2026-03-02T10:00:00.000Z'],
  ['02032026', '00:00', '2026-03-01T17:00:00.000Z'],
])('A_day_%s_and_a_time_%s_typed_in_Hue_are_an_instant', (day, time, instant) => {
  expect(instantTyped({ day, time })).toBe(instant)
})

test.each([
  ['31/2/2026', '07:30'],
  ['02/03/2026', '25:00'],
  ['02/03/2026', '7'],
  ['', '07:30'],
])('What_is_no_day_or_no_time_is_no_instant_%s_%s', (day, time) => {
  expect(instantTyped({ day, time })).toBeUndefined()
})
