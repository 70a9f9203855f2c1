import type { CalendarDayView, CalendarView } from '../api/types'
import { isoOrText } from '../forms/dateText'

/** A day as typed into the form of a change. */
export interface DayTyped {
  /** dd/MM/yyyy. */
  date: string
  kind: 'closed' | 'partial' | 'worked'
  name: string
  /** Hours of a partial day, HH:mm. */
  from: string
  to: string
  /** Whether an earlier notice on the same day is replaced. */
  replaces: boolean
}

/** A change as typed: days of some offices, days of everybody, or a file that was made elsewhere. */
export interface ChangeTyped {
  kind: 'offices' | 'everybody' | 'file'
  /** Name of the calendar that everybody's change is the next version of. */
  calendar?: string
  title: string
  offices: string[]
  notice: string
  days: DayTyped[]
  fileName: string
  file: string
}

export interface ChangeFile {
  fileName: string
  file: string
}

export const blankDay: DayTyped = { date: '', kind: 'closed', name: '', from: '07:30', to: '11:30', replaces: false }

export const blankChange: ChangeTyped = {
  kind: 'offices',
  title: '',
  offices: [],
  notice: '',
  days: [blankDay],
  fileName: '',
  file: '',
}

const civil = (typed: string) => {
  const date = isoOrText(typed) ?? ''
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : undefined
}
const clock = (typed: string) => {
  const parts = /^(\d{1,2})[:hH.](\d{2})$/.exec(typed.trim())
  return parts === null ? undefined : `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}`
}

/** What a day is known by when a later notice changes it. */
export const authorityOf = (day: CalendarDayView) => (day.notice === '' ? day.name : day.notice)

/** The day as it stands in one of the calendars concerned, where somebody has said it. */
export function saidBefore(typed: DayTyped, calendars: CalendarView[]): CalendarDayView | undefined {
  const date = civil(typed.date)
  return calendars
    .flatMap((calendar) => calendar.days)
    .find((day) => day.date === date && (day.certainty === 'law' || day.certainty === 'announced'))
}

/** Which of the calendars the change concerns. */
export function concerned(typed: ChangeTyped, calendars: CalendarView[]): CalendarView[] {
  return typed.kind === 'offices'
    ? calendars.filter((one) => one.file !== null || one.offices.some((office) => typed.offices.includes(office.id)))
    : calendars.filter((one) => one.name === typed.calendar)
}

/** Names of the fields that are still missing or unreadable. */
export function missingOf(typed: ChangeTyped): string[] {
  if (typed.kind === 'file') return typed.file === '' ? ['file'] : []
  const missing = [
    ...(typed.notice.trim() === '' ? ['notice'] : []),
    ...(typed.kind === 'offices' && typed.title.trim() === '' ? ['title'] : []),
    ...(typed.kind === 'offices' && typed.offices.length === 0 ? ['offices'] : []),
    ...(typed.kind === 'everybody' && typed.calendar === undefined ? ['calendar'] : []),
  ]
  return [
    ...missing,
    ...typed.days.flatMap((day, index) => [
      ...(civil(day.date) === undefined ? [`date.${index}`] : []),
      ...(day.name.trim() === '' ? [`name.${index}`] : []),
      ...(day.kind === 'partial' && (clock(day.from) === undefined || clock(day.to) === undefined)
        ? [`open.${index}`]
        : []),
    ]),
  ]
}

/** The file that the host reads; undefined where the calendar in force gives no file to write the next version from. */
export function fileOf(typed: ChangeTyped, calendars: CalendarView[]): ChangeFile | undefined {
  if (typed.kind === 'file') return { fileName: typed.fileName, file: typed.file }
  const among = concerned(typed, calendars)
  const days = typed.days.map((day) => written(day, typed.notice.trim(), saidBefore(day, among)))
  if (typed.kind === 'offices') {
    const file = { title: typed.title.trim(), offices: typed.offices, days }
    return { fileName: 'closure.json', file: JSON.stringify(file, null, 2) }
  }
  const text = calendars.find((one) => one.name === typed.calendar)?.file
  if (text == null) return undefined
  const now = JSON.parse(text) as { id: string; version: number; days?: { date: string }[] }
  const kept = (now.days ?? []).filter((day) => !days.some((changed) => changed.date === day.date))
  const next = {
    ...now,
    version: now.version + 1,
    days: [...kept, ...days].sort((a, b) => a.date.localeCompare(b.date)),
  }
  return { fileName: `${now.id}.v${next.version}.json`, file: JSON.stringify(next, null, 2) }
}

function written(day: DayTyped, notice: string, before: CalendarDayView | undefined) {
  return {
    date: civil(day.date) ?? '',
    kind: day.kind,
    name: day.name.trim(),
    certainty: 'announced',
    notice,
    ...(day.kind === 'partial' ? { open: [{ from: clock(day.from), to: clock(day.to) }] } : {}),
    ...(before !== undefined && day.replaces ? { replaces: authorityOf(before) } : {}),
  }
}
