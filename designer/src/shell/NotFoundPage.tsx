import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <h1>{t('problem.noPage')}</h1>
      <Link to="/">{t('problem.goHome')}</Link>
    </div>
  )
}
