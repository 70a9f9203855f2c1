import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useDossier } from '../api/dossiers'
import { AppFrame } from './AppFrame'
import { fakeNetwork, json } from './testFrame'

function Dossier() {
  const dossier = useDossier('d1')
  return <p>{dossier.isError ? dossier.error.message : 'Đang tải…'}</p>
}

test('A_broken_definition_is_told_at_once_and_not_asked_for_again', async () => {
  const problem = { code: 'definition-missing', title: 'Quy trình đang có lỗi', detail: 'Hồ sơ vẫn còn nguyên.' }
  const fake = fakeNetwork(() => json(problem, 503))
  vi.stubGlobal('fetch', fake.fetch)
  render(
    <AppFrame>
      <Dossier />
    </AppFrame>,
  )
  expect(await screen.findByText('Hồ sơ vẫn còn nguyên.', {}, { timeout: 500 })).toBeInTheDocument()
  expect(fake.asked).toHaveLength(1)
})
