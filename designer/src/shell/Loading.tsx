import { useTranslation } from 'react-i18next'

export function Loading() {
  const { t } = useTranslation()
  return (
    <p className="loading quiet" role="status">
      {t('common.loading')}
    </p>
  )
}
