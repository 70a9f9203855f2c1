import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierView } from '../api/types'
import DeclarationForm from '../forms/DeclarationForm'
import { FieldChanges } from '../forms/FieldChanges'
import { type FormSchema, type FormValues } from '../forms/formSchema'
import { changesBetween, pruned } from '../forms/values'
import { type FieldFault, faultsOf } from '../forms/verdict'
import { useKept } from '../shell/useKept'
import { FaultList } from './FaultList'
import { focusField } from './focusField'
import { ReasonField } from './ReasonField'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  dossier: DossierView
  schema: FormSchema
  command: CommandState
  onClose: () => void
}

/** Correcting a form: the fields, then what will change, before → after, and why. */
export default function CorrectDeclaration({ dossier, schema, command, onClose }: Props) {
  const { t } = useTranslation()
  const held = dossier.form as FormValues
  const initial = useMemo(() => ({ values: held, reason: '' }), [held])
  const [typed, keep, drop] = useKept(`${dossier.id}.correct`, initial)
  const [showAll, setShowAll] = useState(false)
  const values = useMemo(() => pruned(schema, typed.values), [schema, typed.values])
  const changes = useMemo(() => changesBetween(schema, held, values), [schema, held, values])
  // As the engine does: what was wrong before does not stand in the way of mending something else.
  const faults = useMemo(() => {
    const before = new Set(faultsOf(schema, held).map(nameOf))
    return faultsOf(schema, values).filter((fault) => !before.has(nameOf(fault)))
  }, [schema, held, values])
  const reasonMissing = typed.reason.trim() === ''
  const send = async () => {
    setShowAll(true)
    const first = faults[0]
    if (first !== undefined) return focusField('correct', first.pointer)
    if (reasonMissing) return document.getElementById('correct-reason')?.focus()
    const answer = await command.send({
      path: 'form',
      body: {
        fields: Object.fromEntries(changes.map((change) => [change.path, change.after ?? null])),
        reason: typed.reason.trim(),
      },
    })
    if (answer !== undefined) {
      drop()
      onClose()
      document.getElementById('declaration')?.scrollIntoView({ block: 'center' })
    }
    return undefined
  }
  return (
    <div className="outcome-form">
      <DeclarationForm
        idPrefix="correct"
        schema={schema}
        values={typed.values}
        showAll={showAll}
        {...(command.problem === undefined ? {} : { serverErrors: command.problem.errors })}
        onChange={(next) => keep({ ...typed, values: next })}
      />
      <h3>{t('correct.changes')}</h3>
      {changes.length === 0 ? (
        <p className="quiet">{t('correct.none')}</p>
      ) : (
        <FieldChanges changes={changes} root={schema} />
      )}
      <ReasonField
        id="correct-reason"
        required
        value={typed.reason}
        missing={showAll && reasonMissing}
        onChange={(reason) => keep({ ...typed, reason })}
      />
      {showAll && <FaultList schema={schema} faults={faults} prefix="correct" />}
      <div className="buttons">
        <BusyButton type="primary" disabled={changes.length === 0} busy={command.busy} onClick={() => void send()}>
          {t('correct.save')}
        </BusyButton>
        <Button
          onClick={() => {
            drop()
            onClose()
          }}
        >
          {t('correct.discard')}
        </Button>
      </div>
    </div>
  )
}

function nameOf(fault: FieldFault): string {
  return `${fault.pointer} ${fault.keyword}`
}
