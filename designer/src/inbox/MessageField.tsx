import type { DossierView } from '../api/types'
import { ChoiceField } from './ChoiceField'

interface Props {
  id: string
  label: string
  waits: DossierView['waits']
  value: string | undefined
  required: boolean
  missing: boolean
  onChange: (message: string) => void
}

/** Which awaited answer from outside has come in. */
export function MessageField({ waits, ...field }: Props) {
  return <ChoiceField {...field} choices={waits.map((wait) => ({ value: wait.message, title: wait.title }))} />
}
