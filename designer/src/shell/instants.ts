/** Huế is seven hours ahead of UTC, all year. */
const offsetMs = 7 * 3_600_000
const two = (value: number) => String(value).padStart(2, '0')

function local(instant: string | Date): Date | undefined {
  const time = typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
  return Number.isNaN(time) ? undefined : new Date(time + offsetMs)
}

/** "02/03/2026" in Huế. */
export function dayOf(instant: string | Date | null | undefined): string {
  const date = instant == null ? undefined : local(instant)
  if (date === undefined) return ''
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
}

/** The day it is in Huế, yyyy-MM-dd. */
export function todayInHue(): string {
  return new Date(Date.now() + offsetMs).toISOString().slice(0, 10)
}

/** "17:00" in Huế. */
export function timeOf(instant: string | Date | null | undefined): string {
  const date = instant == null ? undefined : local(instant)
  return date === undefined ? '' : `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

/** "02/03/2026 17:00" in Huế. */
export function instantText(instant: string | Date | null | undefined): string {
  const day = dayOf(instant)
  return day === '' ? '' : `${day} ${timeOf(instant)}`
}

/** The instant of a day typed as yyyy-MM-dd and a time HH:mm in Huế, UTC; undefined where it is none. */
export function instantFrom(day: string, time: string): string | undefined {
  const parsed = Date.parse(`${day}T${time}:00+07:00`)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}

/** "02/03/2026" of a civil day "2026-03-02". */
export function civilDay(day: string | null | undefined): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(day ?? '')
  return parts === null ? (day ?? '') : `${parts[3]}/${parts[2]}/${parts[1]}`
}
