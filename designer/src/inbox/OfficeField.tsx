import { useOffices } from '../api/offices'
import { ChoiceField } from './ChoiceField'

interface Props {
  id: string
  label: string
  own: string
  value: string | undefined
  required: boolean
  missing: boolean
  onChange: (office: string) => void
}

/** Another office of the city. */
export function OfficeField({ own, ...field }: Props) {
  const offices = useOffices()
  const choices = (offices.data?.items ?? [])
    .filter((office) => office.id !== own)
    .map((office) => ({ value: office.id, title: office.name }))
  return <ChoiceField {...field} choices={choices} />
}
