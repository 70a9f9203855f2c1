import { readFileSync } from 'node:fs'
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { dateFaultsOf } from './dateChecks'
import { faultMessage } from './faultMessage'
import type { FormSchema } from './formSchema'
import { faultsOf } from './verdict'

interface Cases {
  today: string
  form: FormSchema
  cases: { because: string; values: unknown; faults: Record<string, string> }[]
}

/** The cases by which the engine is held too. */
const table = JSON.parse(
  readFileSync('../tests/Hue.Workflows.Tests/Engine/Dossiers/Facts/dateChecks.json', 'utf8'),
) as Cases

test.each(table.cases)('The_browser_says_of_dates_what_the_engine_says: $because', ({ values, faults }) => {
  const found = dateFaultsOf(table.form, values, table.today)
  expect(Object.fromEntries(found.map((fault) => [fault.pointer, faultMessage(fault, i18next.t)]))).toEqual(faults)
})

test('What_the_schema_says_of_a_field_goes_before_what_its_date_checks_say', () => {
  const form = { ...table.form, properties: { ...table.form.properties, tuoi: { type: 'integer', title: 'Tuổi' } } }
  const found = faultsOf(form, { nguoi: { sinh: '2016-01-01', chet: '2015-01-01' }, tuoi: 'x' }, table.today)
  expect(found.map((fault) => `${fault.pointer} ${fault.keyword}`)).toEqual(['/nguoi/chet notBefore', '/tuoi type'])
})
