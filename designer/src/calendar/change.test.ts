import { expect, test } from 'vitest'
import type { CalendarView } from '../api/types'
import { blankChange, blankDay, type ChangeTyped, fileOf, missingOf, saidBefore } from './change'

const hue: CalendarView = {
  name: 'hue.v1',
  title: 'Hue',
  years: [2026],
  hours: { open: [], notice: '', certainty: 'law' },
  days: [
    { date: '2026-09-02', kind: 'closed', name: 'National day', certainty: 'law', notice: 'L1', open: [] },
    { date: '2026-12-31', kind: 'closed', name: 'Guess', certainty: 'computed', notice: '', open: [] },
  ],
  file: JSON.stringify({ id: 'hue', version: 1, years: [2026], days: [{ date: '2026-09-02', name: 'National day' }] }),
  offices: [{ id: '19777', name: 'A ward' }],
}
const flood: ChangeTyped = {
  ...blankChange,
  title: 'Flood',
  offices: ['19777'],
  notice: ' 15/TB ',
  days: [{ ...blankDay, date: '3/12/2026', kind: 'partial', name: 'Flood', from: '7:30', to: '11h30' }],
}
const parsed = (typed: ChangeTyped) => JSON.parse(fileOf(typed, [hue])?.file ?? '') as Record<string, unknown>

test('A_half_day_of_one_ward_is_a_closure_with_its_hours_and_notice', () => {
  expect(parsed(flood)).toEqual({
    title: 'Flood',
    offices: ['19777'],
    days: [
      {
        date: '2026-12-03',
        kind: 'partial',
        name: 'Flood',
        certainty: 'announced',
        notice: '15/TB',
        open: [{ from: '07:30', to: '11:30' }],
      },
    ],
  })
})

test('A_change_for_everybody_is_the_next_version_with_all_days_in_order', () => {
  const typed: ChangeTyped = {
    ...flood,
    kind: 'everybody',
    calendar: 'hue.v1',
    days: [{ ...blankDay, date: '01/05/2026', name: 'May' }],
  }
  expect(fileOf(typed, [hue])?.fileName).toBe('hue.v2.json')
  expect(parsed(typed)).toMatchObject({ version: 2, days: [{ date: '2026-05-01' }, { date: '2026-09-02' }] })
})

test('A_day_that_a_notice_said_otherwise_is_replaced_by_name_only_when_asked', () => {
  const day = { ...blankDay, date: '02/09/2026', kind: 'worked' as const, name: 'Work' }
  expect(saidBefore(day, [hue])?.notice).toBe('L1')
  expect(saidBefore({ ...day, date: '31/12/2026' }, [hue])).toBeUndefined()
  const days = (replaces: boolean) => parsed({ ...flood, days: [{ ...day, replaces }] }).days
  expect(days(true)).toMatchObject([{ replaces: 'L1' }])
  expect(days(false)).not.toMatchObject([{ replaces: 'L1' }])
})

test('What_is_missing_is_named_and_nothing_else', () => {
  expect(missingOf(flood)).toEqual([])
  expect(missingOf(blankChange)).toEqual(['notice', 'title', 'offices', 'date.0', 'name.0'])
  expect(
    missingOf({ ...flood, days: [{ ...blankDay, date: '3/12/2026', kind: 'partial', name: 'Flood', to: 'noon' }] }),
  ).toEqual(['open.0'])
  expect(missingOf({ ...blankChange, kind: 'file' })).toEqual(['file'])
})
