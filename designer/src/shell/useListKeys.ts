import { useEffect, useRef, useState } from 'react'

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  )
}

/**
 * Keys of a list: j/k or the arrows move, Enter opens, / goes to the search. The row in hand is the one with
 * tabindex 0, so that Tab enters the list there and a screen reader follows the focus.
 */
export function useListKeys<List extends HTMLElement = HTMLTableSectionElement>(
  count: number,
  open: (index: number) => void,
) {
  const [chosen, setChosen] = useState(0)
  const list = useRef<List>(null)
  const search = useRef<{ focus: () => void }>(null)
  const index = Math.min(chosen, Math.max(0, count - 1))

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === '/' && !typing(event.target)) {
        event.preventDefault()
        search.current?.focus()
        return
      }
      const inSearch = event.target instanceof HTMLElement && event.target.closest('[data-list-search]') !== null
      if (typing(event.target) && !(inSearch && event.key === 'ArrowDown')) return
      const inList = event.target instanceof Node && list.current?.contains(event.target) === true
      const step =
        event.key === 'j' || event.key === 'ArrowDown' ? 1 : event.key === 'k' || event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0 && count > 0) {
        event.preventDefault()
        // The first key enters the list at the row in hand; the next ones move on.
        const next = inList ? Math.min(count - 1, Math.max(0, index + step)) : index
        setChosen(next)
        list.current?.querySelectorAll<HTMLElement>('tr[data-row]')[next]?.focus()
      } else if (event.key === 'Enter' && inList && !(event.target instanceof HTMLAnchorElement)) {
        event.preventDefault()
        open(index)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [count, index, open])

  const rowProps = (row: number) => ({
    'data-row': row,
    tabIndex: row === index ? 0 : -1,
    'aria-selected': row === index,
    onFocus: () => setChosen(row),
    onClick: (event: { target: EventTarget }) => {
      if (!(event.target instanceof HTMLElement) || event.target.closest('a, button') === null) open(row)
    },
  })
  return { list, search, rowProps }
}
