import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { startLanguage } from './i18n'

// What a browser has and jsdom lacks.
window.matchMedia = (query: string) =>
  ({ matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined }) as never
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Element.prototype.scrollIntoView = () => undefined
window.CSS ??= { escape: (text: string) => text } as never

// A form is a chunk of its own: on a busy machine it takes longer than the second that is waited by default.
configure({ asyncUtilTimeout: 10_000 })

await startLanguage()

beforeEach(() => sessionStorage.clear())
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})
