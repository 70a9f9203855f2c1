import { Select } from 'antd'
import { useState } from 'react'
import { useCatalogue } from '../../api/catalogue'
import { useLocalText } from '../../shell/language'
import { useSettled } from '../../shell/useSettled'

interface Props {
  id: string
  value: string | undefined
  onChange: (code: string | undefined) => void
}

/** A procedure of the catalogue, found by name or code. */
export function ProcedureChoice({ id, value, onChange }: Props) {
  const local = useLocalText()
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 200)
  const found = useCatalogue({ search: search === '' ? (value ?? '') : search, most: 30 })
  const options = (found.data?.items ?? []).map((item) => ({
    value: item.code,
    label: `${item.code} ${titleOf(item)}`,
  }))
  function titleOf(item: { title: string | { vi: string; en: string } }) {
    return typeof item.title === 'string' ? item.title : local(item.title)
  }
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      value={value}
      options={options}
      notFoundContent={null}
      popupMatchSelectWidth={false}
      onChange={(code: string | undefined) => onChange(code)}
    />
  )
}
