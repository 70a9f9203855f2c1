import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import vi from './locales/vi.json'

const languageKey = 'hue.language'

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  if (localStorage.getItem(languageKey) === 'en') await speak('en')
}

/** Changes the language of the page; English is fetched when first asked for. */
export async function speak(language: 'vi' | 'en'): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { default: en } = await import('./locales/en.json')
    i18next.addResourceBundle('en', 'translation', en)
  }
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
  localStorage.setItem(languageKey, language)
}
