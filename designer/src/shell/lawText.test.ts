import { expect, test } from 'vitest'
import { lawText } from './lawText'

test.each([
  ['Luật Hộ tịch', '60/2014/QH13', 'Luật Hộ tịch 60/2014/QH13'],
  ['Luật 60/2014/QH13', '60/2014/QH13', 'Luật 60/2014/QH13'],
])('A_law_says_its_number_once: %s', (title, number, text) => expect(lawText({ title, number })).toBe(text))
