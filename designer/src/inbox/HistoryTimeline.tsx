import { useTranslation } from 'react-i18next'
import { useHistory } from '../api/dossiers'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { ProblemNotice } from '../shell/ProblemNotice'
import { ValueChanges } from './ValueChanges'

/** What has happened, newest first. */
export function HistoryTimeline({ dossier }: { dossier: string }) {
  const { t } = useTranslation()
  const local = useLocalText()
  const history = useHistory(dossier)
  const items = [...(history.data?.items ?? [])].reverse()
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
              {line.roleTitle === '' ? '' : ` (${line.roleTitle})`}
            </span>
            <div>
              {local(line.title)}
              {line.stepTitle === null ? '' : ` – ${line.stepTitle}`}
            </div>
            {line.reason !== null && <div className="said">{line.reason}</div>}
            {line.changes.length > 0 && <ValueChanges changes={line.changes} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
