import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierView, TaskView } from '../api/types'
import { useKept } from '../shell/useKept'
import { LegalBasisField } from './LegalBasisField'
import { ReasonField } from './ReasonField'
import { RefusalReasonField } from './RefusalReasonField'
import { withReason } from './offeredReason'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  task: TaskView
  dossier: DossierView
  command: CommandState
  onClose: () => void
}

const blank = { papers: [] as string[], other: '', reason: '', legalBasis: undefined as string | undefined }

/** Asking the applicant to complete the dossier: what is missing, why, and on which basis. The clock then stands still. */
export function SupplementForm({ task, dossier, command, onClose }: Props) {
  const { t } = useTranslation()
  const [typed, keep, drop] = useKept(`${dossier.id}.${task.number}.supplement`, blank)
  const [showAll, setShowAll] = useState(false)
  const missing = [
    ...typed.papers,
    ...typed.other
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ]
  const faults = {
    missing: missing.length === 0,
    reason: typed.reason.trim() === '',
    basis: typed.legalBasis === undefined,
  }
  const send = async () => {
    setShowAll(true)
    if (faults.missing || faults.reason || faults.basis) return
    const answer = await command.send({
      path: `tasks/${task.number}/supplement`,
      body: { missing, reason: typed.reason.trim(), legalBasis: typed.legalBasis },
    })
    if (answer !== undefined) {
      drop()
      onClose()
    }
  }
  return (
    <div className="outcome-form">
      <h3>{t('supplement.title')}</h3>
      <p className="quiet">{t('supplement.help')}</p>
      <fieldset className="plain-fieldset">
        <legend className="form-label">
          {t('supplement.missing')}
          <span className="form-required" aria-hidden="true" />
        </legend>
        <Checkbox.Group
          className="column"
          value={typed.papers}
          options={dossier.papers.map((paper) => ({ value: paper.id, label: paper.title }))}
          onChange={(papers) => keep({ ...typed, papers })}
        />
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 6 }}
          value={typed.other}
          aria-label={t('supplement.other')}
          placeholder={t('supplement.other')}
          onChange={(event) => keep({ ...typed, other: event.target.value })}
        />
        {showAll && faults.missing && (
          <div className="form-error" role="alert">
            {t('supplement.missingMissing')}
          </div>
        )}
      </fieldset>
      <RefusalReasonField
        id="supplement-offered"
        reasons={dossier.refusalReasons}
        bases={dossier.legalBases}
        onChoose={(offered) => keep({ ...typed, ...withReason(typed, offered) })}
      />
      <ReasonField
        id="supplement-reason"
        required
        value={typed.reason}
        missing={showAll && faults.reason}
        onChange={(reason) => keep({ ...typed, reason })}
      />
      <LegalBasisField
        id="supplement-basis"
        bases={dossier.legalBases}
        value={typed.legalBasis}
        missing={showAll && faults.basis}
        onChange={(legalBasis) => keep({ ...typed, legalBasis })}
      />
      <div className="buttons">
        <BusyButton type="primary" busy={command.busy} onClick={() => void send()}>
          {t('supplement.send')}
        </BusyButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
