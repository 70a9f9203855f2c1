import { expect, test } from 'vitest'
import { dateText, isoOrText } from './dateText'
import { numberOrText, numberText } from './numberText'

test.each([
  ['02/03/2026', '2026-03-02'],
  ['2/3/2026', '2026-03-02'],
  ['02032026', '2026-03-02'],
  ['02-03-2026', '2026-03-02'],
  ['29/02/2024', '2024-02-29'],
])('A_typed_day_%s_is_kept_as_%s', (typed, kept) => {
  expect(isoOrText(typed)).toBe(kept)
})

test.each(['31/02/2026', '32/01/2026', 'hôm qua', '2026'])('What_is_no_day_%s_stays_as_typed', (typed) => {
  expect(isoOrText(typed)).toBe(typed)
  expect(dateText(typed)).toBe(typed)
})

test.each([
  ['12.500', 12500],
  ['12.500,5', 12500.5],
  ['0,5', 0.5],
  ['1.5', 1.5],
  ['-3', -3],
])('A_typed_number_%s_is_%d', (typed, kept) => {
  expect(numberOrText(typed)).toBe(kept)
})

test.each(['mười', '1e400', '9'.repeat(400), '1.2.3'])('What_is_no_number_stays_as_typed', (typed) => {
  expect(numberOrText(typed)).toBe(typed)
})

test('Numbers_are_grouped_as_in_Vietnam', () => {
  expect(numberText(1250000.5)).toBe('1.250.000,5')
})
