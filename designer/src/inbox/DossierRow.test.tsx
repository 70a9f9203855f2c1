import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { DossierLine } from '../api/types'
import { renderPage } from '../shell/testFrame'
import { DossierRow } from './DossierRow'

function row(receivedAt: string | null) {
  const item = {
    id: 'd1',
    number: 'H57.19777-260302-0001',
    applicant: 'Nguyễn An',
    procedureTitle: 'Thủ tục thử',
    statusTitle: { vi: 'Mới đăng ký', en: 'Filed' },
    filedAt: '2026-03-02T01:00:00Z',
    receivedAt,
    endedAt: null,
    due: null,
    urgency: 'none',
    remaining: null,
    officeName: 'Phường Vỹ Dạ',
  } as unknown as DossierLine
  renderPage(
    <table>
      <tbody>
        <DossierRow item={item} auditor={false} named />
      </tbody>
    </table>,
  )
  return screen.findAllByRole('cell')
}

test('What_is_only_filed_is_not_listed_as_received', async () => {
  expect((await row(null)).at(-2)).toHaveTextContent('nộp 02/03/2026 08:00')
})

test('What_is_received_is_listed_with_that_time', async () => {
  expect((await row('2026-03-02T02:00:00Z')).at(-2)?.textContent).toBe('02/03/2026 09:00')
})
