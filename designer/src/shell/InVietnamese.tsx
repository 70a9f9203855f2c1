import { type ReactNode, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'

/** A letter to an applicant is in Vietnamese, whatever language the page around it speaks. */
export function InVietnamese({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  const [vietnamese] = useState(() => i18n.cloneInstance({ lng: 'vi' }))
  return <I18nextProvider i18n={vietnamese}>{children}</I18nextProvider>
}
