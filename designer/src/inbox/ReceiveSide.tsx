import { useTranslation } from 'react-i18next'
import type { PreviewView } from '../api/types'
import type { Draft } from '../forms/draft'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { ExplanationLines } from './ExplanationLines'
import { FeeLines } from './FeeLines'
import { ManualDue } from './ManualDue'
import { PapersChecklist } from './PapersChecklist'

interface Props {
  preview: PreviewView | undefined
  failing: boolean
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  termUnknown: boolean
  showAll: boolean
}

/** What follows from the form while it is filled: when, how much, which papers. */
export function ReceiveSide({ preview, failing, draft, onChange, termUnknown, showAll }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const unticked = (preview?.papers ?? []).filter(
    ({ id, required }) => required && !draft.papers.some(({ paper }) => paper === id),
  )
  return (
    <>
      <section aria-live="polite">
        <h2>{t('receive.due')}</h2>
        {preview === undefined ? (
          <p className="quiet">{failing ? t('receive.previewFails') : t('common.loading')}</p>
        ) : termUnknown ? (
          <ManualDue value={draft.manualDue} onChange={(manualDue) => onChange({ manualDue })} showAll={showAll} />
        ) : (
          <>
            <p className="due-big number" data-testid="preview-due">
              {instantText(preview.due)}
            </p>
            <p className="quiet">
              {t('receive.termOf', { term: local(preview.term.text) })}
              {preview.term.certainty === 'toBeConfirmed' && (
                <span className="mark"> {t('certainty.toBeConfirmed')}</span>
              )}
            </p>
            {preview.explanation !== null && (
              <details>
                <summary>{t('deadline.why')}</summary>
                <ExplanationLines explanation={preview.explanation} />
              </details>
            )}
          </>
        )}
      </section>
      <section>
        <h2>{t('receive.fees')}</h2>
        {preview === undefined ? <p className="quiet">{t('common.loading')}</p> : <FeeLines {...preview.fees} />}
      </section>
      <section>
        <h2>{t('receive.papers')}</h2>
        {preview === undefined ? (
          <p className="quiet">{t('common.loading')}</p>
        ) : (
          <PapersChecklist asked={preview.papers} given={draft.papers} onChange={(papers) => onChange({ papers })} />
        )}
        {unticked.length > 0 && <p className="quiet">{t('papers.unticked', { count: unticked.length })}</p>}
      </section>
    </>
  )
}
