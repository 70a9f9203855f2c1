import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { ProcedureView } from '../api/types'
import { type Asked, fakeNetwork, json, renderPage } from '../shell/testFrame'
import { ReceiveDossier } from './ReceiveDossier'

const procedure = {
  code: '9.999999',
  version: 1,
  title: 'Thủ tục thử',
  offices: [],
  review: 'curated',
  openPoints: [],
  channels: [{ kind: 'counter', source: 's' }],
  subjects: ['citizen'],
  form: {
    type: 'object',
    additionalProperties: false,
    required: ['ten'],
    properties: { ten: { type: 'string', title: 'Họ tên', maxLength: 20 } },
  },
} as unknown as ProcedureView

const preview = {
  errors: {},
  papers: [{ id: 'to-khai', title: 'Tờ khai', originals: 1, copies: 0, required: true, handling: 'submit', note: '' }],
  fees: {
    lines: [{ fee: 'a', title: 'Lệ phí', text: { vi: 'một hồ sơ', en: 'one' }, amount: 8000 }],
    total: 8000,
    unknown: false,
  },
  term: {
    budget: 'sameDay',
    text: { vi: 'trong ngày', en: 'same day' },
    basis: null,
    certainty: 'confirmed',
    unknown: false,
  },
  due: '2026-03-02T10:00:00Z',
  explanation: null,
}

function network(file: (asked: Asked, count: number) => Response) {
  let filed = 0
  const fake = fakeNetwork((asked) => (asked.path.endsWith('/preview') ? json(preview) : file(asked, ++filed)))
  vi.stubGlobal('fetch', fake.fetch)
  return { ...fake, filings: () => fake.asked.filter((one) => one.path === '/api/dossiers') }
}

const submit = () => screen.getByRole('button', { name: 'Tiếp nhận và in giấy hẹn' })

test('Fee_and_due_time_are_shown_while_the_form_is_filled', async () => {
  network(() => json({}))
  renderPage(<ReceiveDossier procedure={procedure} />)
  expect(await screen.findByTestId('preview-due')).toHaveTextContent('02/03/2026 17:00')
  expect(screen.getByTestId('fee-total')).toHaveTextContent('8.000 đ')
})

test('A_paper_that_must_come_and_is_not_ticked_is_told_until_it_is', async () => {
  const user = userEvent.setup()
  network(() => json({}))
  renderPage(<ReceiveDossier procedure={procedure} />)
  const told = /^Còn 1 giấy tờ phải có chưa đánh dấu/
  expect(await screen.findByText(told)).toBeVisible()
  await user.click(screen.getByRole('checkbox', { name: /^Tờ khai/ }))
  expect(screen.queryByText(told)).not.toBeInTheDocument()
})

test('What_nobody_has_confirmed_stands_above_the_form', async () => {
  network(() => json({}))
  renderPage(<ReceiveDossier procedure={{ ...procedure, review: 'generated', openPoints: ['Mức thu chưa rõ.'] }} />)
  expect(await screen.findByText('Dựng từ dữ kiện, chưa soát')).toBeVisible()
  expect(screen.getByText('Mức thu chưa rõ.')).toBeInTheDocument()
})

test('A_form_with_faults_is_not_sent_and_the_first_field_gets_the_cursor', async () => {
  const user = userEvent.setup()
  const { filings } = network(() => json({}))
  renderPage(<ReceiveDossier procedure={procedure} />)
  const box = await screen.findByLabelText(/Họ tên/)
  await user.click(submit())
  expect(await screen.findByText('Còn 1 chỗ cần sửa:')).toBeInTheDocument()
  expect(box).toHaveFocus()
  expect(filings()).toHaveLength(0)
})

test('A_due_time_that_is_to_be_given_by_hand_counts_among_what_is_to_be_mended', async () => {
  const user = userEvent.setup()
  const unknown = { ...preview, due: null, term: { ...preview.term, unknown: true } }
  const fake = fakeNetwork((asked) => json(asked.path.endsWith('/preview') ? unknown : {}))
  vi.stubGlobal('fetch', fake.fetch)
  renderPage(<ReceiveDossier procedure={procedure} />)
  const day = await screen.findByLabelText(/Ngày hẹn trả/)
  await user.click(submit())
  expect(await screen.findByText('Còn 2 chỗ cần sửa:')).toBeInTheDocument()
  await user.type(await screen.findByLabelText(/Họ tên/), 'Lan')
  expect(await screen.findByText('Còn 1 chỗ cần sửa:')).toBeInTheDocument()
  await user.click(submit())
  expect(day).toHaveFocus()
  await user.type(day, '02/03/2026')
  await user.click(screen.getByRole('button', { name: 'Lý do chọn ngày này' }))
  expect(screen.getByLabelText(/Lý do chọn ngày này/, { selector: 'textarea' })).toHaveFocus()
})

test('A_refusal_shows_the_servers_message_beside_the_field_and_loses_nothing', async () => {
  const user = userEvent.setup()
  network(() =>
    json(
      { code: 'form-invalid', detail: 'Tờ khai có chỗ chưa đúng.', errors: { '/ten': 'Tên này đã có hồ sơ.' } },
      422,
    ),
  )
  renderPage(<ReceiveDossier procedure={procedure} />)
  const box = await screen.findByLabelText(/Họ tên/)
  await user.type(box, 'Nguyễn An')
  await user.click(submit())
  expect(await screen.findByText('Tên này đã có hồ sơ.')).toBeInTheDocument()
  expect(screen.getByText('Tờ khai có chỗ chưa đúng.')).toBeInTheDocument()
  expect(box).toHaveValue('Nguyễn An')
})

test('After_a_broken_line_the_same_press_sends_the_same_dossier_with_the_same_key', async () => {
  const user = userEvent.setup()
  const { filings } = network((_, count) => {
    if (count <= 2) throw new TypeError('failed to fetch')
    return json({ id: 'd1' }, 201)
  })
  const { router } = renderPage(<ReceiveDossier procedure={procedure} />)
  await user.type(await screen.findByLabelText(/Họ tên/), 'Nguyễn An')
  await user.click(submit())
  expect(await screen.findByText(/Mất kết nối/)).toBeInTheDocument()
  expect(screen.getByLabelText(/Họ tên/)).toHaveValue('Nguyễn An')
  await user.click(submit())
  await waitFor(() => expect(router.state.location.pathname).toBe('/dossiers/d1/slip'))
  expect(new Set(filings().map((one) => one.headers.get('Idempotency-Key'))).size).toBe(1)
  expect(new Set(filings().map((one) => (one.body as { id: string }).id)).size).toBe(1)
})

test('After_a_broken_line_an_edit_goes_out_under_a_new_key_and_leads_to_the_dossier_that_was_filed', async () => {
  const user = userEvent.setup()
  const { filings } = network((_, count) => {
    if (count <= 2) throw new TypeError('failed to fetch')
    return json({ code: 'dossier-exists', detail: 'Hồ sơ này đã được nộp.' }, 409)
  })
  const first = renderPage(<ReceiveDossier procedure={procedure} />)
  await user.type(await screen.findByLabelText(/Họ tên/), 'Nguyễn An')
  await user.click(submit())
  expect(await screen.findByText(/Mất kết nối/)).toBeInTheDocument()
  first.unmount()
  renderPage(<ReceiveDossier procedure={procedure} />)
  await user.type(await screen.findByLabelText(/Họ tên/), 'h')
  await user.click(submit())
  const link = await screen.findByRole('link', { name: 'Mở hồ sơ đã nộp' })
  const [lost, edited] = [filings()[0], filings().at(-1)]
  expect(edited?.headers.get('Idempotency-Key')).not.toBe(lost?.headers.get('Idempotency-Key'))
  expect(link).toHaveAttribute('href', `/dossiers/${(lost?.body as { id: string }).id}`)
  expect(screen.getByLabelText(/Họ tên/)).toHaveValue('Nguyễn Anh')
})

test('What_was_typed_is_there_again_after_a_reload', async () => {
  const user = userEvent.setup()
  network(() => json({}))
  const first = renderPage(<ReceiveDossier procedure={procedure} />)
  await user.type(await screen.findByLabelText(/Họ tên/), 'Nguyễn An')
  await user.tab()
  await user.click(await screen.findByRole('checkbox', { name: /Tờ khai/ }))
  first.unmount()
  renderPage(<ReceiveDossier procedure={procedure} />)
  expect(await screen.findByLabelText(/Họ tên/)).toHaveValue('Nguyễn An')
  expect(await screen.findByRole('checkbox', { name: /Tờ khai/ })).toBeChecked()
  expect(screen.getByText(/Đã mở lại nội dung/)).toBeInTheDocument()
})
