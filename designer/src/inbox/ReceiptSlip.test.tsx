import { screen } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { fakeNetwork, json, renderPage } from '../shell/testFrame'
import { ReceiptSlipPage } from './ReceiptSlipPage'

const form = {
  type: 'object',
  properties: {
    nguoiYeuCau: { type: 'object', properties: { dienThoai: { type: 'string' } } },
    dangKy: {
      type: 'object',
      properties: {
        nhanKetQua: {
          type: 'string',
          title: 'Nhận kết quả',
          enum: ['taiTrungTam', 'buuChinh'],
          'x-enumTitles': ['Tại Trung tâm Phục vụ hành chính công', 'Qua bưu chính'],
        },
      },
    },
  },
}

function dossier(values: unknown, due: unknown) {
  return {
    id: 'd1',
    number: 'H57.19777-260302-0001',
    office: { id: '19777', name: 'Phường Vỹ Dạ' },
    procedure: { code: '9.999999', version: 1, title: 'Thủ tục thử', hash: 'h' },
    applicant: 'Nguyễn An',
    receivedAt: '2026-03-02T01:00:00Z',
    due,
    form: values,
    papers: [],
    fees: { lines: [], total: 0 },
  }
}

/** The slip as Lê Thị Lan opens it, of a dossier that Trần Thị Mai received. */
function start(values: unknown, due: unknown = { at: '2026-03-09T10:00:00Z', suspended: false }) {
  const fake = fakeNetwork(({ path }) => {
    if (path.startsWith('/api/catalogue')) return json({ form, term: {}, channels: [], subjects: [] })
    if (path.endsWith('/deadline'))
      return json({ legal: { ledger: { budget: '5 workingDays', suspensions: [], extensions: [] } }, steps: [] })
    if (path.endsWith('/history'))
      return json({
        items: [
          { sequence: 1, kind: 'dossier.filed', personName: 'Nguyễn An' },
          { sequence: 2, kind: 'dossier.received', personName: 'Trần Thị Mai' },
        ],
      })
    return json(dossier(values, due))
  })
  vi.stubGlobal('fetch', fake.fetch)
  renderPage(
    <Routes>
      <Route path="/dossiers/:id/slip" element={<ReceiptSlipPage />} />
    </Routes>,
    '/dossiers/d1/slip',
  )
}

test('A_slip_is_signed_by_who_received_the_dossier_not_by_who_prints_it', async () => {
  start({})
  const slip = await screen.findByRole('article')
  expect(slip).toHaveTextContent('Người tiếp nhận(ký, ghi rõ họ tên)Trần Thị Mai')
  expect(slip).not.toHaveTextContent('Lê Thị Lan')
})

test('A_slip_says_how_long_it_takes_and_how_the_result_comes_back', async () => {
  start({ dangKy: { nhanKetQua: 'buuChinh' } })
  const slip = await screen.findByRole('article')
  expect(slip).toHaveTextContent('Thời hạn giải quyết5 ngày làm việc')
  expect(slip).toHaveTextContent('Trả kết quảQua bưu chính')
})

test('A_result_is_fetched_at_the_office_that_received_unless_the_applicant_chose_otherwise', async () => {
  start({ dangKy: { nhanKetQua: 'taiTrungTam' } })
  expect(await screen.findByRole('article')).toHaveTextContent(
    'Trả kết quảTại Trung tâm Phục vụ hành chính công, Phường Vỹ Dạ',
  )
})

test('A_slip_of_a_suspended_dossier_leaves_no_due_time_blank', async () => {
  start({}, { at: null, suspended: true })
  expect(await screen.findByRole('article')).toHaveTextContent('Hẹn trả kết quảĐang tạm dừng, sẽ báo ngày hẹn mới')
})
