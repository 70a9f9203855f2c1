import { useTranslation } from 'react-i18next'
import { useHistory } from '../api/dossiers'
import type { HistoryLine } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { ProblemNotice } from '../shell/ProblemNotice'
import { ValueChanges } from './ValueChanges'

/** What has happened, newest first. */
export function HistoryTimeline({ dossier, form }: { dossier: string; form: FormSchema | undefined }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const history = useHistory(dossier)
  // Alerts have their own list on the page.
  const items = (history.data?.items ?? []).filter(({ kind }) => !kind.startsWith('alert.')).reverse()
  return (
    <section aria-labelledby="dossier-history">
      <h2 id="dossier-history">{t('history.title')}</h2>
      {history.isError && <ProblemNotice problem={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <p className="quiet">{t('common.loading')}</p>}
      <ol className="timeline" data-testid="history">
        {items.map((line) => (
          <li key={line.sequence}>
            <span className="quiet">
              <span className="number">{instantText(line.at)}</span> · {line.personName}
              {line.roleTitle === '' || line.roleTitle === line.personName ? '' : ` (${line.roleTitle})`}
            </span>
            <div>
              {local(line.title)}
              {line.stepTitle === null ? '' : ` – ${line.stepTitle}`}
            </div>
            {line.outcome !== null && <div>→ {line.outcome}</div>}
            {line.text !== null && <div className="said">{line.text}</div>}
            {line.reason !== null && <div className="said">{line.reason}</div>}
            {told(line).length > 0 && <ValueChanges changes={told(line)} form={form} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Changes that a clerk looks for; the auditor's page has them all. */
function told(line: HistoryLine) {
  return line.changes.filter(({ field }) => field.startsWith('form.') || field === 'due.legal')
}
