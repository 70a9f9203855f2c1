import { newId } from './client'

/** What a person meant to send, and the idempotency key it goes under. */
export interface Intention {
  text: string
  key: string
}

/**
 * The same content keeps its key, so that sending it again after a broken line cannot do it twice; content that was
 * changed since is another intention and gets a key of its own.
 */
export function intentionOf(content: unknown, last: Intention | undefined): Intention {
  const text = JSON.stringify(content)
  return last?.text === text ? last : { text, key: newId() }
}
