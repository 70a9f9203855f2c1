import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useVersions } from '../api/catalogue'
import { civilDay } from '../shell/instants'

/** Every version, from when it holds, and what each changed against the one before. */
export function ProcedureVersions({ code }: { code: string }) {
  const { t } = useTranslation()
  const versions = useVersions(code)
  if (versions.data === undefined) return null
  const items = versions.data.items
  return (
    <section>
      <h2>{t('procedure.versions')}</h2>
      <ul className="plain-list">
        {items.map((one, index) => (
          <li key={one.version}>
            <Link to={`/catalogue/${code}/versions/${one.version}`}>
              {t('procedure.version', { version: one.version })}
            </Link>{' '}
            {t('procedure.validFrom', { day: civilDay(one.validFrom) })}
            {one.validTo === null ? '' : ` ${t('procedure.validTo', { day: civilDay(one.validTo) })}`}
            <span className="quiet">
              {' '}
              · {one.published ? t('procedure.published') : t('procedure.draft')} ·{' '}
              {t(`review.${one.review}`, { defaultValue: one.review })}
            </span>
            {index + 1 < items.length && (
              <>
                {' · '}
                <Link to={`/catalogue/${code}/diff?from=${items[index + 1]?.version ?? 1}&to=${one.version}`}>
                  {t('procedure.whatChanged')}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
