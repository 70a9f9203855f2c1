import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { DossierView } from '../api/types'
import { fakeNetwork, json, renderPage } from '../shell/testFrame'
import { DossierPage } from './DossierPage'
import { Routes, Route } from 'react-router'

const form = { type: 'object', title: 'Tờ khai', properties: { ten: { type: 'string', title: 'Họ tên' } } }

function dossier(revision: number): DossierView {
  return {
    id: 'd1',
    number: 'H57.19777-260302-0001',
    revision,
    office: { id: '19777', name: 'Phường Vỹ Dạ' },
    procedure: { code: '9.999999', version: 1, title: 'Thủ tục thử', hash: 'h' },
    status: 4,
    statusTitle: { vi: 'Đang xử lý', en: 'In progress' },
    channel: 'counter',
    subject: 'citizen',
    applicant: 'Nguyễn An',
    filedAt: '2026-03-02T01:00:00Z',
    receivedAt: '2026-03-02T01:00:00Z',
    endedAt: null,
    result: null,
    due: {
      at: '2026-03-02T10:00:00Z',
      suspended: false,
      overdue: false,
      urgency: 'near',
      remaining: { vi: 'còn 2 giờ', en: '2 h' },
      shareUsed: 0.8,
    },
    form: { ten: 'Nguyễn An' },
    papers: [],
    fees: { lines: [], total: 0, unknown: false, paid: 0, payments: [] },
    tasks: [
      {
        number: 1,
        step: 'tham-tra',
        title: 'Thẩm tra hồ sơ',
        instruction: 'Đối chiếu giấy tờ.',
        role: 'specialist',
        roleTitle: 'Chuyên viên',
        office: '19777',
        officeName: 'Phường Vỹ Dạ',
        assignee: 'lan',
        assigneeName: 'Lê Thị Lan',
        state: 'open',
        createdAt: '2026-03-02T01:00:00Z',
        endedAt: null,
        stepDue: null,
        urgency: 'none',
        remaining: null,
        outcome: null,
        outcomes: [
          {
            id: 'tu-choi',
            title: 'Đề nghị từ chối',
            to: 'x',
            kind: 'refuse',
            requiresReason: true,
            requiresLegalBasis: false,
            requiresFields: [],
            requiresPapers: [],
            requiresPayment: false,
          },
        ],
        may: ['complete'],
      },
    ],
    may: [],
    waits: [],
    supplement: null,
    legalBases: [],
    refusalReasons: [],
    results: [],
    parent: null,
    children: [],
  } as unknown as DossierView
}

const conflict = {
  code: 'stale-revision',
  title: 'Hồ sơ đã thay đổi',
  currentRevision: 6,
  changes: [
    {
      sequence: 9,
      at: '2026-03-02T02:00:00Z',
      kind: 'form.corrected',
      title: { vi: 'Sửa tờ khai', en: 'Form corrected' },
      personName: 'Trần Minh',
      reason: null,
      changes: [{ field: 'form.ten', label: 'Họ tên', before: 'Nguyễn An', after: 'Nguyễn Ân' }],
    },
  ],
}

function start(complete: (count: number) => Response) {
  let revision = 5
  let completed = 0
  const fake = fakeNetwork(({ path }) => {
    if (path.startsWith('/api/catalogue')) return json({ form, term: {}, channels: [], subjects: [] })
    if (path.endsWith('/complete')) {
      revision = 6
      return complete(++completed)
    }
    if (path.endsWith('/history') || path.endsWith('/alerts')) return json({ items: [] })
    return json(dossier(revision))
  })
  vi.stubGlobal('fetch', fake.fetch)
  renderPage(
    <Routes>
      <Route path="/dossiers/:id" element={<DossierPage />} />
    </Routes>,
    '/dossiers/d1',
  )
  return { completions: () => fake.asked.filter((one) => one.path.endsWith('/complete')) }
}

test('What_to_do_next_stands_first_with_its_instruction', async () => {
  start(() => json(dossier(6)))
  const task = await screen.findByTestId('task')
  expect(within(task).getByRole('heading', { name: 'Thẩm tra hồ sơ' })).toBeInTheDocument()
  expect(task).toHaveTextContent('Đối chiếu giấy tờ.')
})

test('A_reason_that_is_asked_for_is_asked_beside_the_outcome_before_anything_is_sent', async () => {
  const user = userEvent.setup()
  const { completions } = start(() => json(dossier(6)))
  await user.click(await screen.findByRole('button', { name: 'Đề nghị từ chối' }))
  await user.click(screen.getByRole('button', { name: 'Xác nhận' }))
  expect(await screen.findByText('Hãy ghi lý do.')).toBeInTheDocument()
  expect(completions()).toHaveLength(0)
})

test('A_conflict_shows_what_changed_keeps_what_was_typed_and_lets_one_confirm_again', async () => {
  const user = userEvent.setup()
  const { completions } = start((count) => (count === 1 ? json(conflict, 409) : json(dossier(7))))
  await user.click(await screen.findByRole('button', { name: 'Đề nghị từ chối' }))
  await user.type(screen.getByLabelText(/Lý do/), 'Thiếu căn cứ')
  await user.click(screen.getByRole('button', { name: 'Xác nhận' }))
  const notice = await screen.findByText('Hồ sơ vừa được người khác thay đổi.')
  expect(notice).toBeInTheDocument()
  expect(screen.getByText('Nguyễn Ân')).toBeInTheDocument()
  expect(screen.getByLabelText(/Lý do/)).toHaveValue('Thiếu căn cứ')
  await vi.waitFor(async () => {
    await user.click(screen.getByRole('button', { name: 'Xác nhận' }))
    expect(completions().at(-1)?.headers.get('If-Match')).toBe('"6"')
  })
  const [first, last] = [completions()[0], completions().at(-1)]
  expect(first?.headers.get('If-Match')).toBe('"5"')
  expect(last?.body).toEqual(first?.body)
  expect(last?.headers.get('Idempotency-Key')).not.toBe(first?.headers.get('Idempotency-Key'))
})
