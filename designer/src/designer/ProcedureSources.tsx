import { useTranslation } from 'react-i18next'
import type { ProcedureView } from '../api/types'
import { civilDay } from '../shell/instants'
import { lawText } from '../shell/lawText'

/** Where every figure comes from. */
export function ProcedureSources({ procedure }: { procedure: ProcedureView }) {
  const { t } = useTranslation()
  return (
    <section>
      <h2>{t('procedure.bases')}</h2>
      <ul className="plain-list">
        {procedure.legalBases.map((basis) => (
          <li key={basis.id}>
            <span className="number">{lawText(basis)}</span>
            {basis.note === '' ? '' : <span className="quiet"> – {basis.note}</span>}
          </li>
        ))}
      </ul>
      <h2>{t('procedure.sources')}</h2>
      <dl className="sources">
        {procedure.provenance.map((entry) => (
          <div key={entry.id}>
            <dt>{entry.id}</dt>
            <dd>
              <code>{entry.source}</code> <span className="quiet number">{civilDay(entry.retrieved)}</span>
              {entry.note === '' ? '' : <div>{entry.note}</div>}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        {t('procedure.hash')} <code>{procedure.hash}</code>
      </p>
    </section>
  )
}
