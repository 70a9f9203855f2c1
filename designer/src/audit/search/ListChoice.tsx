import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'

/** Dossiers, or records over all of them. */
export function ListChoice() {
  const { t } = useTranslation()
  return (
    <nav className="list-choice" aria-label={t('auditSearch.lists')}>
      <NavLink to="/audit" end>
        {t('auditSearch.dossiers')}
      </NavLink>
      <NavLink to="/audit/records">{t('auditSearch.records')}</NavLink>
    </nav>
  )
}
