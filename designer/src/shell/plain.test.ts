import { expect, test } from 'vitest'
import { plain } from './plain'

test('Texts_are_found_without_diacritics', () => {
  expect(plain('Đăng ký kết hôn')).toBe('dang ky ket hon')
  expect(plain('Trích lục hộ tịch'.normalize('NFD'))).toContain('trich luc')
})
