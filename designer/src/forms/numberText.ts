/** "12.500,5" of 12500.5, as it is written in Vietnam. Whatever is no number is shown as it was typed. */
export function numberText(value: unknown): string {
  if (typeof value === 'number') {
    const [whole = '', fraction] = String(value).split('.')
    if (/e/i.test(String(value))) return String(value)
    return whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.') + (fraction === undefined ? '' : `,${fraction}`)
  }
  return value == null ? '' : String(value)
}

/** The number that a text means; the text itself where it means none, so that nothing typed is lost. */
export function numberOrText(text: string): number | string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return undefined
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(trimmed)
  const plain = grouped ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed.replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return trimmed
  const number = Number(plain)
  return Number.isFinite(number) ? number : trimmed
}
