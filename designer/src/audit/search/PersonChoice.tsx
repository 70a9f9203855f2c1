import { Select } from 'antd'
import { useState } from 'react'
import { useAllPeople } from '../../api/audit'
import { useSettled } from '../../shell/useSettled'

interface Props {
  id: string
  value: string | undefined
  placeholder: string
  onChange: (person: string | undefined) => void
}

/** A person of any office, found by name. */
export function PersonChoice({ id, value, placeholder, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 200)
  const found = useAllPeople({ search }, search !== '')
  const chosen = useAllPeople({ id: value ?? '' }, value !== undefined)
  const people = [
    ...(value === undefined ? [] : (chosen.data?.items ?? [])),
    ...(search === '' ? [] : (found.data?.items ?? [])),
  ]
  const options = [...new Map(people.map((one) => [one.person, one.name]))].map(([person, name]) => ({
    value: person,
    label: name,
  }))
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      placeholder={placeholder}
      options={options}
      notFoundContent={null}
      popupMatchSelectWidth={false}
      onChange={(person: string | undefined) => onChange(person)}
    />
  )
}
