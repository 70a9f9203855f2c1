import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import viVN from 'antd/locale/vi_VN'
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { Problem } from '../api/problem'
import { Darkness, keepShade, keptShade } from './darkness'
import { useLanguage } from './language'
import { themeOf } from './theme'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer, as that a definition is broken; only a line that broke is worth another try.
      retry: (count, error) =>
        error instanceof Problem &&
        (error.isNetwork || error.status >= 502) &&
        error.code !== 'definition-missing' &&
        count < 2,
    },
  },
})

function useSystemDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia('(prefers-color-scheme: dark)')
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia('(prefers-color-scheme: dark)').matches,
  )
}

/** What every page stands in: server state, language of the controls, light or dark. */
export function AppFrame({ children }: { children: ReactNode }) {
  const language = useLanguage()
  const [shade, setShade] = useState(keptShade)
  const systemDark = useSystemDark()
  const dark = shade === 'system' ? systemDark : shade === 'dark'
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  }, [dark])
  const darkness = useMemo(
    () => ({
      dark,
      setDark: (next: boolean) => {
        keepShade(next ? 'dark' : 'light')
        setShade(next ? 'dark' : 'light')
      },
    }),
    [dark],
  )
  return (
    <QueryClientProvider client={client}>
      <Darkness value={darkness}>
        <ConfigProvider locale={language === 'en' ? enUS : viVN} theme={themeOf(dark)}>
          {children}
        </ConfigProvider>
      </Darkness>
    </QueryClientProvider>
  )
}
