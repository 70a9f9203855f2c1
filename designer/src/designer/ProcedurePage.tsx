import { Alert } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useProcedure } from '../api/catalogue'
import { useDossierFlow } from '../api/dossiers'
import type { FormSchema } from '../forms/formSchema'
import { initialValues } from '../forms/values'
import { Loading } from '../shell/Loading'
import { mayReceive } from '../inbox/mayReceive'
import { usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { FaultTable } from './FaultTable'
import { ProcedureFees } from './ProcedureFees'
import { ProcedurePapers } from './ProcedurePapers'
import { ProcedureSources } from './ProcedureSources'
import { ProcedureTerm } from './ProcedureTerm'
import { ProcedureVersions } from './ProcedureVersions'
import { StepTable } from './StepTable'

const FlowDrawing = lazy(() => import('./FlowDrawing'))
const DeclarationForm = lazy(() => import('../forms/DeclarationForm'))

/** One procedure: what it asks, costs and takes, how it runs, and what is not certain about it. */
export function ProcedurePage() {
  const { t } = useTranslation()
  const me = usePerson()
  const { code = '', version } = useParams()
  const [query] = useSearchParams()
  const dossier = query.get('dossier') ?? undefined
  const procedure = useProcedure(code, version === undefined ? undefined : Number(version))
  const states = useDossierFlow(dossier)
  if (procedure.isPending) return <Loading />
  if (procedure.isError) return <ProblemNotice problem={procedure.error} onRetry={() => void procedure.refetch()} />
  const view = procedure.data
  const form = view.form as FormSchema
  return (
    <div className="procedure">
      <div className="page-head">
        <h1>{view.title}</h1>
        <span className="quiet number">{view.code}</span>
        <span className="quiet">
          {t('procedure.version', { version: view.version })} · {view.fieldTitle} ·{' '}
          {view.levels.map((level) => t(`level.${level}`, { defaultValue: level })).join(', ')} ·{' '}
          {t(`review.${view.review}`, { defaultValue: view.review })}
        </span>
        {view.offices.length > 0 && (
          <span className="quiet">
            {t('procedure.offices', { offices: view.offices.map((one) => one.name).join(', ') })}
          </span>
        )}
        <div className="page-tools">
          {dossier !== undefined && <Link to={`/dossiers/${dossier}`}>{t('procedure.backToDossier')}</Link>}
          {mayReceive(me, view) && <Link to={`/receive/${view.code}`}>{t('procedure.receive')}</Link>}
          <Link to={`/dossiers?procedure=${view.code}`}>{t('procedure.dossiers')}</Link>
        </div>
      </div>
      {view.openPoints.length > 0 && (
        <Alert
          type="warning"
          className="slim"
          title={t('procedure.openPoints', { count: view.openPoints.length })}
          description={
            <ul>
              {view.openPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          }
        />
      )}
      {view.faults.length > 0 && <FaultTable faults={view.faults} />}
      <div className="procedure-columns">
        <ProcedureTerm procedure={view} form={form} />
        <ProcedureFees procedure={view} form={form} />
      </div>
      <ProcedurePapers procedure={view} form={form} />
      <section>
        <h2>{t('flow.title')}</h2>
        <Suspense fallback={<Loading />}>
          <FlowDrawing
            name={view.title}
            flow={view.flow}
            form={form}
            {...(states.data === undefined ? {} : { states: states.data.steps })}
          />
        </Suspense>
        <StepTable flow={view.flow} form={form} states={states.data?.steps} />
      </section>
      <FormPreview form={form} />
      <ProcedureVersions code={view.code} />
      <ProcedureSources procedure={view} />
    </div>
  )
}

function FormPreview({ form }: { form: FormSchema }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [values, setValues] = useState(() => initialValues(form))
  return (
    <section>
      <h2>{t('procedure.form')}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('procedure.tryForm')}</summary>
        {open && (
          <Suspense fallback={<Loading />}>
            <DeclarationForm schema={form} values={values} onChange={setValues} showAll={false} />
          </Suspense>
        )}
      </details>
    </section>
  )
}
