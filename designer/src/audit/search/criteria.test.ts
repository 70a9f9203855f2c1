import { expect, test } from 'vitest'
import { criteriaOf, dossierCriteria, queryOfCriteria } from './criteria'

test('An_address_gives_the_criteria_back_that_made_it', () => {
  const criteria = { applicant: 'Nguyễn Ánh & con', late: 'true', office: '19777' }
  const query = queryOfCriteria(criteria, dossierCriteria)
  expect(criteriaOf(new URLSearchParams(query.toString()), dossierCriteria)).toEqual(criteria)
})

test('What_is_empty_or_unknown_is_no_criterion', () => {
  expect(criteriaOf(new URLSearchParams('applicant=%20&x=1&after=k&number=H57'), dossierCriteria)).toEqual({
    number: 'H57',
  })
  expect(queryOfCriteria({ applicant: ' ', x: '1' }, dossierCriteria).toString()).toBe('')
})
