import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useProcedure } from '../api/catalogue'
import type { DossierThen } from '../api/types'
import { FormDetails } from '../forms/FormDetails'
import type { FormSchema } from '../forms/formSchema'
import { DossierPapers } from '../inbox/DossierPapers'
import { FeesAndPayments } from '../inbox/FeesAndPayments'
import { CountedDeadline } from './DeadlineArithmetic'
import { FactsOfThen } from './FactsOfThen'
import { HoldersOfThen } from './HoldersOfThen'

/** The dossier's page of then: form, papers, fees, tasks and the arithmetic, with what the record changed pointed out. */
export function DossierOfThen({ then, dossier }: { then: DossierThen; dossier: string }) {
  const { t } = useTranslation()
  const page = then.dossier
  const procedure = useProcedure(page.procedure.code, page.procedure.version)
  const schema = procedure.data?.form as FormSchema | undefined
  const words = t('then.changedHere')
  const part = (name: string, content: ReactNode) => (
    <Changed is={then.changed.includes(name)} words={words}>
      {content}
    </Changed>
  )
  const fields = then.record.changes.filter((one) => one.field.startsWith('form.'))
  return (
    <>
      <FactsOfThen then={then} />
      <div className="dossier-columns">
        <div>
          {part('tasks', <HoldersOfThen page={page} />)}
          {part(
            'form',
            <section aria-labelledby="then-form">
              <h2 id="then-form">{schema?.title ?? t('dossier.declaration')}</h2>
              {schema === undefined ? (
                <p className="quiet">{t(procedure.isError ? 'dossier.formFails' : 'common.loading')}</p>
              ) : then.erased ? (
                <p className="quiet">{t('then.unreadable')}</p>
              ) : (
                <FormDetails
                  schema={schema}
                  values={page.form}
                  marked={{ paths: new Set(fields.map((one) => one.field.slice('form.'.length))), words }}
                />
              )}
            </section>,
          )}
        </div>
        <aside>
          {part('papers', <DossierPapers papers={page.papers} dossier={dossier} />)}
          {part('fees', <FeesAndPayments fees={page.fees} />)}
          {part(
            'due',
            <section aria-labelledby="then-due">
              <h2 id="then-due">{t('then.arithmetic')}</h2>
              {then.deadline === null ? (
                <p className="quiet">{t('then.noCalendar', { calendar: then.calendar })}</p>
              ) : (
                <CountedDeadline deadline={then.deadline} />
              )}
            </section>,
          )}
          {then.related.length > 0 && (
            <section>
              <h2>{t('dossier.related')}</h2>
              <ul className="plain-list">
                {then.related.map((one) => (
                  <li key={one.id}>
                    <Link to={`/audit/${one.id}`}>{one.title}</Link> <span className="quiet number">{one.number}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}

function Changed({ is, words, children }: { is: boolean; words: string; children: ReactNode }) {
  return (
    <div className={is ? 'changed-part' : undefined}>
      {is && <p className="change-mark">● {words}</p>}
      {children}
    </div>
  )
}
