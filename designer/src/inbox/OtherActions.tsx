import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierAction, DossierView } from '../api/types'
import { ActionForm } from './ActionForm'
import { CommandProblem } from './CommandProblem'
import { doorsOf } from './doors'

interface Props {
  dossier: DossierView
  command: CommandState
}

const order: DossierAction[] = [
  'recordPayment',
  'assessFee',
  'attachPaper',
  'comment',
  'extend',
  'suspend',
  'handOver',
  'withdraw',
  'stop',
]

/** What else may be done with the dossier, besides the next step. */
export function OtherActions({ dossier, command }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<DossierAction>()
  const first = doorsOf(dossier)
  const offered = order.filter((action) => dossier.may.includes(action) && !first.includes(action))
  if (offered.length === 0) return null
  const close = () => setChosen(undefined)
  return (
    <div className="buttons minor other-actions" role="group" aria-label={t('dossier.otherActions')}>
      <span className="quiet">{t('dossier.otherActions')}</span>
      {offered.map((action) => (
        <Button key={action} size="small" onClick={() => setChosen(action)}>
          {t(`action.${action}`)}
        </Button>
      ))}
      <Modal
        open={chosen !== undefined}
        title={chosen === undefined ? '' : t(`action.${chosen}`)}
        footer={null}
        onCancel={close}
        destroyOnHidden
      >
        {chosen !== undefined && <ActionForm action={chosen} dossier={dossier} command={command} onClose={close} />}
        {command.problem !== undefined && (
          // Here too: the page's own notice lies in the dark behind this window.
          <CommandProblem problem={command.problem} typed={undefined} form={undefined} onClose={command.clear} />
        )}
      </Modal>
    </div>
  )
}
