import { expect, test } from 'vitest'
import { share } from './share'

test.each([
  [309, 338, 'vi', '91,42 %'],
  [309, 338, 'en', '91.42 %'],
  [338, 338, 'vi', '100 %'],
  [0, 0, 'vi', '–'],
  [0, 5, 'vi', '0 %'],
])('%i_of_%i_in_%s_is_%s', (part, whole, language, text) => expect(share(part, whole, language)).toBe(text))
