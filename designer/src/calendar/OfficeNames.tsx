import { useTranslation } from 'react-i18next'

const namedMost = 2

/** A few offices by name, many by their number with the names one press away. */
export function OfficeNames({ offices }: { offices: { id: string; name: string }[] }) {
  const { t } = useTranslation()
  const names = offices.map((office) => office.name).join(', ')
  if (offices.length <= namedMost) return names
  return (
    <details>
      <summary>{t('calendar.officeCount', { count: offices.length })}</summary>
      {names}
    </details>
  )
}
