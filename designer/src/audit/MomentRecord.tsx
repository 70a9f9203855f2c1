import { useTranslation } from 'react-i18next'
import { useProcedure } from '../api/catalogue'
import type { DossierThen } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { ValueChanges } from '../inbox/ValueChanges'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { lawText } from '../shell/lawText'

/** What happened at the moment that is looked at. */
export function MomentRecord({ then }: { then: DossierThen }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const { record, dossier, definition } = then
  const procedure = useProcedure(dossier.procedure.code, dossier.procedure.version)
  const basis = dossier.legalBases.find((one) => one.id === record.legalBasis)
  return (
    <section className="moment-record" data-testid="moment" aria-live="polite">
      <h2>
        {local(record.title)}
        {record.stepTitle !== null && ` – ${record.stepTitle}`}
        {record.outcome !== null && ` → ${record.outcome}`}
      </h2>
      <p>
        <span className="number">{instantText(record.at)}</span> · {record.personName}{' '}
        <span className="quiet">{[record.roleTitle, record.officeName].filter(Boolean).join(' – ')}</span>
        {record.onBehalfOf !== null && ` ${t('audit.onBehalfOf', { who: record.onBehalfOf })}`}
      </p>
      {record.text !== null && <p>{record.text}</p>}
      {record.reason !== null && (
        <p>
          {t('then.reason', { reason: record.reason })}
          {record.legalBasis !== null && ` (${basis === undefined ? record.legalBasis : lawText(basis)})`}
        </p>
      )}
      {record.changes.length > 0 ? (
        <ValueChanges changes={record.changes} form={procedure.data?.form as FormSchema | undefined} />
      ) : (
        then.changed.length === 0 && <p className="quiet">{t('then.nothingChanged')}</p>
      )}
      <p className="quiet">
        {t('then.definition', { version: definition.version })} <code className="hash">{definition.hash}</code>
        {definition.later !== null && ` – ${t('then.definitionLater', { version: definition.later })}`} ·{' '}
        {t('then.calendar', { calendar: then.calendar })}
        {then.calendarLater !== null && ` – ${t('then.calendarLater', { calendar: then.calendarLater })}`}
      </p>
      {!definition.isTheSame && (
        <p className="urgency-late" role="alert">
          ▲ {t('then.definitionChanged')}
        </p>
      )}
      {then.erased && <p className="urgency-near">◆ {t('then.erased')}</p>}
    </section>
  )
}
