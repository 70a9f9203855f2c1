import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { usePreview } from '../api/catalogue'
import { fileDossier } from '../api/dossiers'
import { intentionOf } from '../api/intention'
import { Problem } from '../api/problem'
import type { FileRequest, ProcedureView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { pruned } from '../forms/values'
import { faultsOf } from '../forms/verdict'
import { timeOf } from '../shell/instants'
import { Loading } from '../shell/Loading'
import { rolesInForce, usePerson } from '../shell/person'
import { ProblemNotice } from '../shell/ProblemNotice'
import { useSettled } from '../shell/useSettled'
import { AlreadyFiled } from './AlreadyFiled'
import { FaultList } from './FaultList'
import { OpenPoints } from './OpenPoints'
import { ReceiveHead } from './ReceiveHead'
import { ReceiveSide } from './ReceiveSide'
import { missingOf } from './manualDueShape'
import { focusField } from './focusField'
import { receives } from './mayReceive'
import { useDraft } from './useDraft'
import { BusyButton } from '../shell/BusyButton'

const DeclarationForm = lazy(() => import('../forms/DeclarationForm'))

/** Filling in and receiving one dossier. Whatever happens on the way, what was typed stays. */
export function ReceiveDossier({ procedure }: { procedure: ProcedureView }) {
  const { t } = useTranslation()
  const me = usePerson()
  const client = useQueryClient()
  const navigate = useNavigate()
  const schema = procedure.form as FormSchema
  const { draft, restoredFrom, change, startAnew, done } = useDraft(me.person, procedure)
  const [showAll, setShowAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const offices = rolesInForce(me).filter((held) => held.role === 'clerk' && receives(procedure, held.office))
  const office = draft.office ?? offices[0]?.office ?? ''
  const channel =
    draft.channel ??
    procedure.channels.find((one) => one.kind === 'counter')?.kind ??
    procedure.channels[0]?.kind ??
    'counter'
  const subject = draft.subject ?? procedure.subjects[0] ?? 'citizen'
  const values = useMemo(() => pruned(schema, draft.values), [schema, draft.values])
  const asked = useSettled(
    useMemo(() => ({ office, channel, subject, form: values }), [office, channel, subject, values]),
    400,
  )
  const preview = usePreview(procedure.code, procedure.version, asked)
  const faults = useMemo(() => faultsOf(schema, values), [schema, values])
  const termUnknown = preview.data?.term.unknown === true

  const unfilled = termUnknown ? missingOf(draft.manualDue).map((one) => ({ ...one, title: t(one.title) })) : []

  useEffect(() => {
    if (problem !== undefined) document.getElementById('receive-problem')?.scrollIntoView({ block: 'nearest' })
  }, [problem])

  const beginAnew = () => {
    startAnew()
    setProblem(undefined)
    setShowAll(false)
  }

  const receive = async () => {
    setShowAll(true)
    const first = faults[0]
    if (first !== undefined) {
      focusField('form', first.pointer)
      return
    }
    if (unfilled[0] !== undefined) {
      document.getElementById(unfilled[0].id)?.focus()
      return
    }
    const request: FileRequest = {
      id: draft.id,
      procedure: procedure.code,
      version: procedure.version,
      office,
      channel,
      subject,
      form: values,
      papers: draft.papers,
      receiveAtOnce: true,
      ...(termUnknown && draft.manualDue !== undefined ? { manualDue: draft.manualDue } : {}),
    }
    const sent = intentionOf(request, draft.sent)
    change({ sent })
    setBusy(true)
    setProblem(undefined)
    try {
      const dossier = await fileDossier(request, sent.key)
      client.setQueryData(['dossier', dossier.id], dossier) // the slip shows this answer
      done()
      await navigate(`/dossiers/${dossier.id}/slip?fresh=1`)
    } catch (error) {
      const refused = error instanceof Problem ? error : new Problem({ status: 0, code: 'network' })
      setProblem(refused)
      const pointer = Object.keys(refused.errors)[0]
      if (pointer !== undefined) focusField('form', pointer)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div
      className="receive"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) {
          if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
          setTimeout(() => document.getElementById('receive-submit')?.click())
        }
      }}
    >
      <div className="page-head">
        <h1>{procedure.title}</h1>
        <span className="quiet number">{procedure.code}</span>
        <Link to={`/catalogue/${procedure.code}`}>{t('receive.aboutProcedure')}</Link>
        <Link to="/receive">{t('receive.other')}</Link>
      </div>
      <OpenPoints procedure={procedure} />
      {restoredFrom !== undefined && (
        <Alert
          type="info"
          className="slim"
          title={t('receive.restored', { time: timeOf(restoredFrom) })}
          action={
            <Button size="small" onClick={beginAnew}>
              {t('receive.startAnew')}
            </Button>
          }
        />
      )}
      <div className="receive-columns">
        <section aria-label={t('receive.declaration')}>
          <ReceiveHead
            procedure={procedure}
            offices={offices}
            office={office}
            channel={channel}
            subject={subject}
            onChange={change}
          />
          <Suspense fallback={<Loading />}>
            <DeclarationForm
              key={draft.id}
              schema={schema}
              values={draft.values}
              showAll={showAll}
              {...(problem === undefined ? {} : { serverErrors: problem.errors })}
              onChange={(next) => change({ values: next })}
            />
          </Suspense>
        </section>
        <aside aria-label={t('receive.summary')}>
          <ReceiveSide
            preview={preview.data}
            failing={preview.isError}
            draft={draft}
            onChange={change}
            termUnknown={termUnknown}
            showAll={showAll}
          />
          <div className="receive-submit">
            {showAll && <FaultList schema={schema} faults={faults} beside={unfilled} />}
            {problem !== undefined && (
              <div id="receive-problem">
                {problem.code === 'dossier-exists' ? (
                  <AlreadyFiled dossier={draft.id} onStartAnew={beginAnew} />
                ) : (
                  <>
                    <ProblemNotice problem={problem} />
                    <p className="quiet">{t('receive.nothingLost')}</p>
                  </>
                )}
              </div>
            )}
            <BusyButton
              id="receive-submit"
              type="primary"
              size="large"
              block
              busy={busy}
              onClick={() => void receive()}
            >
              {t('receive.submit')}
            </BusyButton>
            <p className="quiet">{t('receive.submitHelp')}</p>
          </div>
        </aside>
      </div>
    </div>
  )
}
