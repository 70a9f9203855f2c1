import { Input, type InputRef } from 'antd'
import type { Ref, RefObject } from 'react'

interface Props {
  /** From useListKeys, so that "/" comes here. */
  focus: RefObject<{ focus: () => void } | null>
  value: string
  label: string
  onChange: (search: string) => void
}

/** The search of a list page. */
export function ListSearch({ focus, value, label, onChange }: Props) {
  return (
    <Input
      ref={focus as Ref<InputRef>}
      data-list-search
      type="search"
      className="search"
      allowClear
      value={value}
      onChange={(event) => onChange(event.target.value)}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
    />
  )
}
