import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { FieldProgress } from '../api/types'
import { fakeNetwork, json, renderPage } from '../shell/testFrame'
import { ProgressPage } from './ProgressPage'

const field = (id: string, title: string, curated: number, generated: number): FieldProgress => ({
  id,
  title,
  procedures: curated + generated,
  curated,
  generated,
  published: curated,
  openPoints: generated * 3,
  withOpenPoints: generated,
  unknownTerms: 0,
  unknownFees: generated,
})

function start(fields: FieldProgress[], all: FieldProgress) {
  const fake = fakeNetwork(() => json({ fields, all }))
  vi.stubGlobal('fetch', fake.fetch)
  return renderPage(<ProgressPage />, '/catalogue/progress')
}

test('Each_field_says_what_is_done_and_leads_to_what_is_left', async () => {
  start([field('dat-dai', 'Đất đai', 10, 38), field('ho-tich', 'Hộ tịch', 45, 0)], field('', '', 55, 38))
  const land = within(await screen.findByRole('row', { name: /Đất đai/ }))
  expect(land.getByText('20,83 %')).toBeInTheDocument()
  expect(land.getByRole('link', { name: '38' })).toHaveAttribute('href', '/catalogue?field=dat-dai&review=generated')
  expect(within(screen.getByRole('row', { name: /Hộ tịch/ })).getByText('Xong')).toBeInTheDocument()
  expect(screen.getByText(/Đã biên soạn 55 trên 93 thủ tục/)).toBeInTheDocument()
})

test('A_field_is_found_without_diacritics_and_the_sum_is_of_all_only', async () => {
  start([field('dat-dai', 'Đất đai', 10, 38), field('ho-tich', 'Hộ tịch', 45, 0)], field('', '', 55, 38))
  await userEvent.type(await screen.findByLabelText('Tìm lĩnh vực, không cần dấu'), 'dat dai')
  expect(screen.queryByRole('row', { name: /Hộ tịch/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('row', { name: /Tất cả/ })).not.toBeInTheDocument()
})

test('An_empty_catalogue_says_so', async () => {
  start([], field('', '', 0, 0))
  expect(await screen.findByText('Danh mục chưa có thủ tục nào.')).toBeInTheDocument()
})
