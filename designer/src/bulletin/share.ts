/** "91,42 %" or "91.42 %"; a dash where there is nothing to divide by. */
export function share(part: number, whole: number, language: string): string {
  if (whole === 0) return '–'
  const digits = (part / whole) * 100
  return `${digits.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 })} %`
}
