import { useTranslation } from 'react-i18next'
import type { LocalText } from '../api/types'

export type Language = 'vi' | 'en'

export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'vi'
}

/** Picks the text of the page's language out of a pair. */
export function useLocalText(): (text: LocalText | null | undefined) => string {
  const language = useLanguage()
  return (text) => (text == null ? '' : text[language] || text.vi)
}
