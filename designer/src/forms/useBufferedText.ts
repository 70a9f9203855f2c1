import { type ChangeEvent, useEffect, useRef, useState } from 'react'

const idleMs = 250

/**
 * A text that is shown at every key and handed on when typing pauses or the field is left: a form of a hundred fields
 * stays quick, and what stands in the field is never replaced under the person's hands.
 */
export function useBufferedText(value: string, commit: (text: string) => void) {
  const [typed, setTyped] = useState<string>()
  const latest = useRef({ typed, commit })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = { typed, commit }
  })

  const flush = () => {
    clearTimeout(timer.current)
    const { typed: text, commit: send } = latest.current
    if (text !== undefined) {
      send(text)
      latest.current.typed = undefined
      setTyped(undefined)
    }
  }
  useEffect(() => () => flush(), [])

  return {
    text: typed ?? value,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.target.value
      latest.current.typed = text
      setTyped(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => latest.current.commit(text), idleMs)
    },
    flush,
  }
}
