import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { fakeNetwork, json, renderPage } from '../shell/testFrame'
import { InboxPage } from './InboxPage'

const line = (id: string, status: number) => ({
  id,
  number: `H57.19777-260302-${id}`,
  status,
  applicant: 'Nguyễn An',
  procedureTitle: 'Thủ tục thử',
  officeName: 'Phường Vỹ Dạ',
  channel: 'counter',
  filedAt: '2026-03-02T01:00:00Z',
  endedAt: status === 9 ? '2026-03-02T03:00:00Z' : null,
  due: null,
})

const task = {
  dossier: 'c',
  number: 'H57.19777-260302-c',
  task: 1,
  title: 'Thẩm tra hồ sơ',
  applicant: 'Trần Bình',
  procedureTitle: 'Thủ tục thử',
  urgency: 'none',
  priority: 0,
  due: null,
  stepDue: null,
  urgentAt: null,
  remaining: null,
  assignee: null,
  roleTitle: 'Chuyên viên',
}

function start() {
  const fake = fakeNetwork(({ path }) => {
    if (path.includes('status=1')) return json({ items: [line('a', 1)], next: null })
    if (path.includes('status=9')) return json({ items: [line('b', 9)], next: null })
    return json({ items: [task], next: null, counts: { open: 1, late: 0, near: 0, suspended: 0, filedNotReceived: 1 } })
  })
  vi.stubGlobal('fetch', fake.fetch)
  return renderPage(<InboxPage />, '/inbox')
}

const row = async (list: string) => {
  const found = within(await screen.findByRole('table', { name: list })).getAllByRole('row')[1]
  if (found === undefined) throw new Error(`${list} has no row below its head`)
  return found
}

test('A_row_of_a_desk_list_opens_wherever_it_is_clicked_and_has_the_columns_of_the_inbox', async () => {
  const { router } = start()
  const desk = await row('Mới nộp, chờ tiếp nhận')
  const heads = (list: string) => within(screen.getByRole('table', { name: list })).getAllByRole('columnheader')
  expect(heads('Mới nộp, chờ tiếp nhận')).toHaveLength(7)
  await row('Việc của tôi')
  expect(heads('Việc của tôi')).toHaveLength(7)
  await userEvent.setup().click(within(desk).getByText('Nguyễn An'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/dossiers/a'))
})

test('The_keys_walk_from_the_desk_lists_into_the_inbox_and_Enter_opens', async () => {
  const { router } = start()
  const rows = [await row('Mới nộp, chờ tiếp nhận'), await row('Đã có kết quả, chờ trả'), await row('Việc của tôi')]
  for (const each of rows) {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'j' })
    await waitFor(() => expect(each).toHaveFocus())
  }
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'k' })
  await waitFor(() => expect(rows[1]).toHaveFocus())
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe('/dossiers/b'))
})
