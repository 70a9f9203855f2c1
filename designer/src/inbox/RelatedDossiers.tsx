import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DossierView } from '../api/types'
import { useLocalText } from '../shell/language'

/** The dossier this one answers to, and those it called. */
export function RelatedDossiers({ dossier }: { dossier: DossierView }) {
  const { t } = useTranslation()
  const local = useLocalText()
  if (dossier.parent === null && dossier.children.length === 0) return null
  return (
    <section>
      <h2>{t('dossier.related')}</h2>
      <ul className="plain-list">
        {dossier.parent !== null && (
          <li>
            {t('dossier.parent')} <Link to={`/dossiers/${dossier.parent.id}`}>{dossier.parent.title}</Link>{' '}
            <span className="quiet number">{dossier.parent.number}</span>
          </li>
        )}
        {dossier.children.map((child) => (
          <li key={child.id}>
            <Link to={`/dossiers/${child.id}`}>{child.title}</Link> <span className="quiet number">{child.number}</span>{' '}
            – {local(child.statusTitle)}
          </li>
        ))}
      </ul>
    </section>
  )
}
