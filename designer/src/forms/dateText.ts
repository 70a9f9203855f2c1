/** "02/03/2026" of "2026-03-02"; anything else as it is. */
export function dateText(value: unknown): string {
  if (typeof value !== 'string') return value == null ? '' : String(value)
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  return parts === null ? value : `${parts[3]}/${parts[2]}/${parts[1]}`
}

/** "2026-03-02" of "2/3/2026", "02032026" or "02-03-2026"; a text that is no date stays, so that nothing typed is lost. */
export function isoOrText(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(trimmed) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(trimmed)
  if (parts === null) return trimmed
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return trimmed
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
