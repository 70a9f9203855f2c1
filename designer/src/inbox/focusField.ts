import { namesOf } from '../forms/formSchema'

/** Brings the field of a JSON pointer into view and puts the cursor in it. */
export function focusField(prefix: string, pointer: string): void {
  const id = [prefix, ...namesOf(pointer)].join('.')
  const element =
    document.getElementById(id) ??
    document.querySelector<HTMLElement>(`[data-field="${CSS.escape(namesOf(pointer).join('.'))}"]`)
  if (element === null) return
  element.scrollIntoView({ block: 'center' })
  const control = element.matches('input, textarea, select, button')
    ? element
    : (element.querySelector<HTMLElement>('input, textarea, select, button') ?? element)
  control.focus({ preventScroll: true })
}
