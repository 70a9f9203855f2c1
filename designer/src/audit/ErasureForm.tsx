import { Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../api/dossiers'
import type { ErasurePlan } from '../api/types'
import { CommandProblem } from '../inbox/CommandProblem'
import { ReasonField } from '../inbox/ReasonField'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  dossier: string
  plan: ErasurePlan
  onDone: () => void
}

/** The order to erase: why, by which rule, and the dossier's number typed, since nothing brings the values back. */
export function ErasureForm({ dossier, plan, onDone }: Props) {
  const { t } = useTranslation()
  const command = useCommand(dossier, plan.revision)
  const [reason, setReason] = useState('')
  const [basis, setBasis] = useState('')
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const faults = {
    reason: reason.trim() === '',
    basis: basis.trim() === '',
    typed: typed.trim() !== plan.number,
  }
  const erase = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.values(faults).some(Boolean)) return
    const answer = await command.send({
      path: 'erasure',
      body: { reason: reason.trim(), legalBasis: basis.trim() },
    })
    if (answer !== undefined) onDone()
  }
  const field = (id: 'basis' | 'typed', label: string, value: string, set: (text: string) => void, fault: string) => (
    <div className="form-field">
      <label htmlFor={`erasure-${id}`} className="form-label">
        {label}
        <span className="form-required" aria-hidden="true" />
      </label>
      <Input
        id={`erasure-${id}`}
        value={value}
        autoComplete="off"
        status={tried && faults[id] ? 'error' : ''}
        aria-required
        aria-invalid={tried && faults[id]}
        aria-describedby={tried && faults[id] ? `erasure-${id}__error` : undefined}
        onChange={(event) => set(event.target.value)}
      />
      {tried && faults[id] && (
        <div className="form-error" id={`erasure-${id}__error`} role="alert">
          {fault}
        </div>
      )}
    </div>
  )
  return (
    <form className="erasure-form" onSubmit={(event) => void erase(event)} aria-label={t('erasure.order')} noValidate>
      <h2>{t('erasure.order')}</h2>
      {command.problem !== undefined && (
        <CommandProblem problem={command.problem} typed={command.typed} form={undefined} onClose={command.clear} />
      )}
      <ReasonField
        id="erasure-reason"
        value={reason}
        required
        missing={tried && faults.reason}
        onChange={setReason}
        label={t('erasure.reason')}
      />
      {field('basis', t('erasure.basis'), basis, setBasis, t('erasure.basisMissing'))}
      {field('typed', t('erasure.typeNumber', { number: plan.number }), typed, setTyped, t('erasure.numberWrong'))}
      <p className="quiet">{t('erasure.namesNobody')}</p>
      <BusyButton type="primary" danger htmlType="submit" busy={command.busy}>
        {t('erasure.erase')}
      </BusyButton>
    </form>
  )
}
