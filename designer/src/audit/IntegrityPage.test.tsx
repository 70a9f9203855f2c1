import { act, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { IntegrityView } from '../api/types'
import { speak } from '../shell/i18n'
import { fakeNetwork, json, renderPage } from '../shell/testFrame'
import { IntegrityPage } from './IntegrityPage'

const found = {
  vi: 'hồ sơ 0197, bản ghi 4: Không phải bản ghi thứ 12 đã niêm phong của nhật ký: bản ghi bị sửa.',
  en: 'dossier 0197, record 4: It is not what was sealed as number 12 of the log: it was changed.',
}

const state: IntegrityView = {
  origin: 'hue/log',
  size: 40,
  sealedAt: '2026-03-02T02:00:00Z',
  waiting: 0,
  lagSeconds: 0,
  checkpoints: [],
  witnesses: [],
  keys: [],
  lastSample: null,
  lastWhole: { at: '2026-03-02T02:30:00Z', milliseconds: 5, records: 40, verdict: 'fails', findings: [found] },
  alarms: [{ code: 'check-failed', detail: found }],
}

test('What_a_check_found_is_said_in_the_language_of_the_page', async () => {
  vi.stubGlobal('fetch', fakeNetwork(() => json(state)).fetch)
  renderPage(<IntegrityPage />, '/integrity')
  expect(await screen.findAllByText(found.vi)).toHaveLength(2)
  await act(() => speak('en'))
  expect(screen.getAllByText(found.en)).toHaveLength(2)
  expect(screen.queryByText(found.vi)).not.toBeInTheDocument()
  await act(() => speak('vi'))
})
