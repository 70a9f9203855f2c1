import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierAction, DossierView } from '../api/types'
import { useKept } from '../shell/useKept'
import { ActionField } from './ActionField'
import { type ActionTyped, blankAction, commandOf, missingOf } from './actionBody'
import { actionShapes } from './actionShape'
import { RefusalReasonField } from './RefusalReasonField'
import { withReason } from './offeredReason'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  action: DossierAction
  dossier: DossierView
  command: CommandState
  onClose: () => void
}

const dangerous: DossierAction[] = ['refuse', 'withdraw', 'stop']

/** The form of a command about a dossier; what was typed stays until it is carried out. */
export function ActionForm({ action, dossier, command, onClose }: Props) {
  const { t } = useTranslation()
  const blank = useMemo(() => blankAction(dossier), [dossier])
  const [typed, keep, drop] = useKept<ActionTyped>(`${dossier.id}.${action}`, blank)
  const [showAll, setShowAll] = useState(false)
  const missing = missingOf(action, typed)
  const shape = actionShapes[action]
  const send = async () => {
    setShowAll(true)
    if (missing.length > 0) {
      document.getElementById(`action-${missing[0]}`)?.focus()
      return
    }
    const answer = await command.send(commandOf(action, typed))
    if (answer !== undefined) {
      drop()
      onClose()
    }
  }
  return (
    <div className="outcome-form">
      <p className="quiet">{t(`actionHelp.${action}`)}</p>
      {action === 'refuse' && (
        <RefusalReasonField
          id="action-offered"
          reasons={dossier.refusalReasons}
          bases={dossier.legalBases}
          onChoose={(offered) => keep({ ...typed, ...withReason(typed, offered) })}
        />
      )}
      {shape?.asks.map((asked) => (
        <ActionField
          key={asked}
          asked={asked}
          optional={shape.optional?.includes(asked) === true}
          missing={showAll && missing.includes(asked)}
          typed={typed}
          dossier={dossier}
          onChange={(part) => keep({ ...typed, ...part })}
        />
      ))}
      <div className="buttons">
        <BusyButton
          type="primary"
          danger={dangerous.includes(action)}
          busy={command.busy}
          autoFocus={shape?.asks.every((asked) => shape.optional?.includes(asked)) === true}
          onClick={() => void send()}
        >
          {t('outcome.confirmAction', { action: t(`action.${action}`) })}
        </BusyButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
