import { createContext, use } from 'react'

export type Shade = 'light' | 'dark' | 'system'

const shadeKey = 'hue.shade'

export function keptShade(): Shade {
  const kept = localStorage.getItem(shadeKey)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function keepShade(shade: Shade): void {
  localStorage.setItem(shadeKey, shade)
}

export const Darkness = createContext<{ dark: boolean; setDark: (dark: boolean) => void }>({
  dark: false,
  setDark: () => undefined,
})

export function useDarkness() {
  return use(Darkness)
}
