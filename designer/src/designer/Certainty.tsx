import { useTranslation } from 'react-i18next'

/** Marks what is not certain; says nothing of what is. */
export function Certainty({ certainty }: { certainty: string | null | undefined }) {
  const { t } = useTranslation()
  if (certainty == null || certainty === 'confirmed') return null
  return <span className="mark">{t(`certainty.${certainty}`, { defaultValue: certainty })}</span>
}
