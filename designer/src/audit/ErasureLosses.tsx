import { useTranslation } from 'react-i18next'
import type { ErasurePlan } from '../api/types'
import { civilDay } from '../shell/instants'

/** What nobody will be able to read any more, and what stays. */
export function ErasureLosses({ plan }: { plan: ErasurePlan }) {
  const { t } = useTranslation()
  return (
    <>
      {plan.keptUntil !== null && (
        <p>{t('erasure.retention', { years: plan.retentionYears, day: civilDay(plan.keptUntil) })}</p>
      )}
      <div className="erasure-columns">
        <section aria-labelledby="erasure-goes">
          <h2 id="erasure-goes">{t('erasure.goes')}</h2>
          <ul data-testid="erasure-goes">
            <li>{t('erasure.form', { count: plan.formValues })}</li>
            <li>{t('erasure.names')}</li>
            <li>{t('erasure.papers', { count: plan.papers })}</li>
            <li>{t('erasure.records', { count: plan.sealedRecords })}</li>
            <li>
              {t('erasure.files', { count: plan.files.length })}
              {plan.files.length > 0 && (
                <ul>
                  {plan.files.map((file, index) => (
                    <li key={file + index}>{file}</li>
                  ))}
                </ul>
              )}
            </li>
          </ul>
        </section>
        <section aria-labelledby="erasure-stays">
          <h2 id="erasure-stays">{t('erasure.stays')}</h2>
          <ul>
            <li>{t('erasure.staysRecords', { count: plan.records })}</li>
            <li>{t('erasure.staysFacts')}</li>
            <li>{t('erasure.staysElsewhere')}</li>
          </ul>
          {plan.plainRecords > 0 && (
            <p className="urgency-near">◆ {t('erasure.plain', { count: plan.plainRecords })}</p>
          )}
        </section>
      </div>
    </>
  )
}
