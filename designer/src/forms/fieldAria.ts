/** What ties a control to its help and its error for a screen reader. */
export function fieldAria(id: string, rawErrors: string[] | undefined, help: unknown, required?: boolean) {
  const wrong = rawErrors !== undefined && rawErrors.length > 0
  const described = [wrong ? `${id}__error` : '', help ? `${id}__help` : ''].filter(Boolean).join(' ')
  return {
    'aria-invalid': wrong || undefined,
    'aria-required': required || undefined,
    'aria-describedby': described === '' ? undefined : described,
  }
}
