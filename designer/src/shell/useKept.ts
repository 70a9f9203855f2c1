import { useCallback, useState } from 'react'

/** State that outlives a reload of the tab: what is typed into a small form is kept until it is sent. */
export function useKept<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const key = `hue.kept.${name}`
  const [value, setValue] = useState<T>(() => {
    const text = sessionStorage.getItem(key)
    if (text === null) return initial
    try {
      return JSON.parse(text) as T
    } catch {
      return initial
    }
  })
  const keep = useCallback(
    (next: T) => {
      sessionStorage.setItem(key, JSON.stringify(next))
      setValue(next)
    },
    [key],
  )
  const drop = useCallback(() => {
    sessionStorage.removeItem(key)
    setValue(initial)
  }, [key, initial])
  return [value, keep, drop]
}
