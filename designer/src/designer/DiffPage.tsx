import { Select } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useDiff, useProcedure, useVersions } from '../api/catalogue'
import type { DiffView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { useLocalText } from '../shell/language'
import { Loading } from '../shell/Loading'
import { ProblemNotice } from '../shell/ProblemNotice'
import type { StepChangeKind } from './StepBox'

const FlowDrawing = lazy(() => import('./FlowDrawing'))
const marks = { added: '+', removed: '−', changed: '~' }

/** Two versions of a procedure: what differs in sentences, then the two flows side by side. */
export function DiffPage() {
  const { t } = useTranslation()
  const { code = '' } = useParams()
  const [query, setQuery] = useSearchParams()
  const versions = useVersions(code)
  if (versions.isPending) return <Loading />
  if (versions.isError) return <ProblemNotice problem={versions.error} onRetry={() => void versions.refetch()} />
  const known = versions.data.items.map((one) => one.version)
  const to = Number(query.get('to') ?? known[0])
  const from = Number(query.get('from') ?? known.find((version) => version < to) ?? to)
  const choose = (part: Record<string, number>) =>
    setQuery({ from: `${from}`, to: `${to}`, ...Object.fromEntries(Object.entries(part).map(([k, v]) => [k, `${v}`])) })
  const options = known.map((version) => ({ value: version, label: t('procedure.version', { version }) }))
  return (
    <div className="procedure">
      <div className="page-head">
        <h1>{t('diff.title')}</h1>
        <span className="quiet">
          {code} · {versions.data.items[0]?.title}
        </span>
        <div className="page-tools">
          <Link to={`/catalogue/${code}`}>{t('diff.back')}</Link>
        </div>
      </div>
      {known.length < 2 ? (
        <p className="quiet">{t('diff.onlyOne')}</p>
      ) : (
        <>
          <div className="diff-choice">
            <label>
              {t('diff.from')}
              <Select value={from} options={options} onChange={(version: number) => choose({ from: version })} />
            </label>
            <label>
              {t('diff.to')}
              <Select value={to} options={options} onChange={(version: number) => choose({ to: version })} />
            </label>
          </div>
          <Comparison key={`${from}/${to}`} code={code} from={from} to={to} />
        </>
      )}
    </div>
  )
}

function Comparison({ code, from, to }: { code: string; from: number; to: number }) {
  const { t } = useTranslation()
  const diff = useDiff(code, from, to)
  const changes = useMemo(
    () => new Map<string, StepChangeKind>(diff.data?.steps.map((one) => [one.step, one.kind]) ?? []),
    [diff.data],
  )
  if (diff.isPending) return <Loading />
  if (diff.isError) return <ProblemNotice problem={diff.error} onRetry={() => void diff.refetch()} />
  return (
    <>
      <Sentences diff={diff.data} />
      <section>
        <h2>{t('diff.flows')}</h2>
        <div className="diff-flows">
          <OneFlow code={code} version={from} changes={changes} />
          <OneFlow code={code} version={to} changes={changes} />
        </div>
      </section>
    </>
  )
}

function Sentences({ diff }: { diff: DiffView }) {
  const { t } = useTranslation()
  const local = useLocalText()
  if (diff.changes.length === 0) return <p className="quiet">{t('diff.same')}</p>
  const parts = [...new Set(diff.changes.map((change) => change.part))]
  return (
    <section aria-label={t('diff.sentences')}>
      {parts.map((part) => (
        <div key={part} className="diff-part">
          <h2>{t(`diff.part.${part}`)}</h2>
          <ul className="plain-list">
            {diff.changes
              .filter((change) => change.part === part)
              .map((change, index) => (
                <li key={index} className={`diff-${change.kind}`}>
                  <span role="img" aria-label={t(`diff.kind.${change.kind}`)} className="diff-mark">
                    {marks[change.kind]}
                  </span>
                  {local(change.text)}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

interface FlowProps {
  code: string
  version: number
  changes: ReadonlyMap<string, StepChangeKind>
}

function OneFlow({ code, version, changes }: FlowProps) {
  const { t } = useTranslation()
  const procedure = useProcedure(code, version)
  if (procedure.isPending) return <Loading />
  if (procedure.isError) return <ProblemNotice problem={procedure.error} />
  return (
    <div>
      <h3>{t('procedure.version', { version })}</h3>
      <Suspense fallback={<Loading />}>
        <FlowDrawing
          name={`${procedure.data.title} ${version}`}
          flow={procedure.data.flow}
          form={procedure.data.form as FormSchema}
          changes={changes}
        />
      </Suspense>
    </div>
  )
}
