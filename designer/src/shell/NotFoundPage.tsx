import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { EmptyState } from './EmptyState'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('problem.noPage')}>
      <Link to="/">{t('problem.goHome')}</Link>
    </EmptyState>
  )
}
