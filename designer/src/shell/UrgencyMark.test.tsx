import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { speak } from './i18n'
import { UrgencyMark } from './UrgencyMark'

const remaining = { vi: 'quá 1 ngày 2 giờ', en: '1 day 2 hours late' }

test('Urgency_is_said_in_words_and_a_sign_not_in_colour_alone', () => {
  render(<UrgencyMark urgency="late" remaining={remaining} />)
  const mark = screen.getByTitle('Quá hạn')
  expect(mark).toHaveTextContent('▲ quá 1 ngày 2 giờ')
  expect(screen.getByText('▲')).toHaveAttribute('aria-hidden', 'true')
})

test('Suspended_says_so_instead_of_a_remaining_time', () => {
  render(<UrgencyMark urgency="suspended" remaining={null} />)
  expect(screen.getByTitle('Tạm dừng')).toHaveTextContent('Tạm dừng')
})

test('Suspended_says_what_is_left_on_the_standing_clock', () => {
  const left = { vi: 'còn 3 ngày làm việc, đang tạm dừng', en: '3 working days left, suspended' }
  render(<UrgencyMark urgency="suspended" remaining={left} />)
  expect(screen.getByTitle('Tạm dừng')).toHaveTextContent('❚❚ còn 3 ngày làm việc, đang tạm dừng')
})

test('Without_a_term_it_says_that_there_is_none', () => {
  render(<UrgencyMark urgency="none" remaining={null} />)
  expect(screen.getByText('Chưa có hạn')).toBeInTheDocument()
})

test('Urgency_speaks_the_language_of_the_page', async () => {
  await speak('en')
  render(<UrgencyMark urgency="late" remaining={remaining} />)
  expect(screen.getByTitle('Late')).toHaveTextContent('1 day 2 hours late')
  await speak('vi')
})
