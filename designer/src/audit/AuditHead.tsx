import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useDossier } from '../api/dossiers'
import { useLocalText } from '../shell/language'
import { SealBadge } from './SealBadge'

/** Which dossier an auditor looks at, the ways of looking at it, and how far its records are sealed. */
export function AuditHead({ dossier: id, sequence }: { dossier: string; sequence?: number }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const dossier = useDossier(id)
  return (
    <>
      <div className="page-head">
        <h1 className="number">{dossier.data?.number ?? t('audit.title')}</h1>
        {dossier.data !== undefined && (
          <span>
            {[dossier.data.applicant, dossier.data.procedure.title, local(dossier.data.statusTitle)]
              .filter((part) => part !== '')
              .join(' – ')}
          </span>
        )}
      </div>
      <nav className="audit-ways no-print" aria-label={t('audit.ways')}>
        <NavLink to={`/audit/${id}`} end>
          {t('audit.history')}
        </NavLink>
        <NavLink to={`/audit/${id}/at/${sequence ?? 1}`}>{t('audit.then')}</NavLink>
        <NavLink to={`/audit/${id}/slip`}>{t('audit.slip')}</NavLink>
        <NavLink to={`/dossiers/${id}`}>{t('audit.dossier')}</NavLink>
        <a href={`/api/dossiers/${id}/export`}>{t('audit.export')}</a>
      </nav>
      <SealBadge dossier={id} />
    </>
  )
}
