import { Button } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierView, OutcomeView, PaperInput, TaskView } from '../api/types'
import { fieldAt, type FormSchema, type FormValues, valueAt } from '../forms/formSchema'
import { pruned } from '../forms/values'
import { faultsOf } from '../forms/verdict'
import { Loading } from '../shell/Loading'
import { useKept } from '../shell/useKept'
import { LegalBasisField } from './LegalBasisField'
import { PapersChecklist } from './PapersChecklist'
import { ReasonField } from './ReasonField'
import { RefusalReasonField } from './RefusalReasonField'
import { withReason } from './offeredReason'
import { BusyButton } from '../shell/BusyButton'

const DeclarationForm = lazy(() => import('../forms/DeclarationForm'))

interface Props {
  task: TaskView
  outcome: OutcomeView
  dossier: DossierView
  schema: FormSchema | undefined
  command: CommandState
  onClose: () => void
}

interface Typed {
  reason: string
  legalBasis: string | undefined
  papers: PaperInput[]
  fields: FormValues
}

/** What an outcome asks for, in place: reason, legal basis, fields, papers; then the confirmation. */
export function OutcomeForm({ task, outcome, dossier, schema, command, onClose }: Props) {
  const { t } = useTranslation()
  const [showAll, setShowAll] = useState(false)
  const asked = useMemo(() => askedFields(schema, outcome.requiresFields), [schema, outcome.requiresFields])
  const initial = useMemo<Typed>(
    () => ({ reason: '', legalBasis: undefined, papers: [], fields: heldFields(dossier.form, outcome.requiresFields) }),
    [dossier.form, outcome.requiresFields],
  )
  const [typed, keep, drop] = useKept<Typed>(`${dossier.id}.${task.number}.${outcome.id}`, initial)
  const change = (part: Partial<Typed>) => keep({ ...typed, ...part })
  const papers = dossier.papers.filter((paper) => outcome.requiresPapers.includes(paper.id) && paper.given === null)
  const fields = asked === undefined ? {} : pruned(asked, typed.fields)
  const faults = asked === undefined ? [] : faultsOf(asked, fields)
  const reasonMissing = outcome.requiresReason && typed.reason.trim() === ''
  const basisMissing = outcome.requiresLegalBasis && typed.legalBasis === undefined

  const confirm = async () => {
    setShowAll(true)
    if (reasonMissing || basisMissing || faults.length > 0) {
      document.getElementById(reasonMissing ? 'outcome-reason' : basisMissing ? 'outcome-basis' : 'outcome')?.focus()
      return
    }
    const answer = await command.send({
      path: `tasks/${task.number}/complete`,
      body: {
        outcome: outcome.id,
        ...(typed.reason.trim() === '' ? {} : { reason: typed.reason.trim() }),
        ...(typed.legalBasis === undefined ? {} : { legalBasis: typed.legalBasis }),
        ...(typed.papers.length === 0 ? {} : { papers: typed.papers }),
        ...(Object.keys(fields).length === 0 ? {} : { fields }),
      },
    })
    if (answer !== undefined) {
      drop()
      onClose()
    }
  }
  return (
    <div className="outcome-form" id="outcome">
      {asked !== undefined && (
        <Suspense fallback={<Loading />}>
          <DeclarationForm
            idPrefix="outcome"
            schema={asked}
            values={typed.fields}
            showAll={showAll}
            onChange={(next) => change({ fields: next })}
          />
        </Suspense>
      )}
      {papers.length > 0 && (
        <>
          <p className="form-label">{t('outcome.papers')}</p>
          <PapersChecklist asked={papers} given={typed.papers} onChange={(next) => change({ papers: next })} />
        </>
      )}
      {outcome.requiresPayment && dossier.fees.paid < (dossier.fees.total ?? 0) && (
        <p className="mark">{t('outcome.unpaid')}</p>
      )}
      {outcome.kind === 'refuse' && (
        <RefusalReasonField
          id="outcome-offered"
          reasons={dossier.refusalReasons}
          bases={dossier.legalBases}
          onChoose={(offered) => change(withReason(typed, offered))}
        />
      )}
      <ReasonField
        id="outcome-reason"
        required={outcome.requiresReason}
        value={typed.reason}
        missing={showAll && reasonMissing}
        onChange={(reason) => change({ reason })}
      />
      {outcome.requiresLegalBasis && (
        <LegalBasisField
          id="outcome-basis"
          bases={dossier.legalBases}
          value={typed.legalBasis}
          missing={showAll && basisMissing}
          onChange={(legalBasis) => change({ legalBasis })}
        />
      )}
      <div className="buttons">
        <BusyButton
          type="primary"
          danger={outcome.kind === 'refuse'}
          busy={command.busy}
          autoFocus={!outcome.requiresReason && !outcome.requiresLegalBasis && asked === undefined}
          onClick={() => void confirm()}
        >
          {t('outcome.confirm')}
        </BusyButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}

/** A small form of just the fields that the outcome asks for, each under its dotted path. */
function askedFields(root: FormSchema | undefined, paths: string[]): FormSchema | undefined {
  if (root === undefined || paths.length === 0) return undefined
  const properties: Record<string, FormSchema> = {}
  for (const path of paths) {
    const field = fieldAt(root, path)
    if (field === undefined) continue
    properties[path] = { ...field.schema, title: field.titles.join(' › ') }
  }
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    ...(root.definitions === undefined ? {} : { definitions: root.definitions }),
  }
}

function heldFields(form: unknown, paths: string[]): FormValues {
  const values: FormValues = {}
  for (const path of paths) {
    const value = valueAt(form, path)
    if (value !== undefined) values[path] = value
  }
  return values
}
