import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import { usePeople } from '../api/offices'
import type { DossierView, TaskView } from '../api/types'
import { plain } from '../shell/plain'
import { useKept } from '../shell/useKept'
import { ReasonField } from './ReasonField'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  task: TaskView
  dossier: DossierView
  command: CommandState
  onClose: () => void
}

/** Giving a task to a person who holds the step's role in its office. */
export function AssignTask({ task, dossier, command, onClose }: Props) {
  const { t } = useTranslation()
  const people = usePeople(task.office, task.role)
  const [assignee, setAssignee] = useState<string>()
  const [reason, keep, drop] = useKept(`${dossier.id}.${task.number}.assign`, '')
  const send = async () => {
    const answer = await command.send({
      path: `tasks/${task.number}/assign`,
      body: { assignee, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) },
    })
    if (answer !== undefined) {
      drop()
      onClose()
    }
  }
  return (
    <div className="outcome-form">
      <label htmlFor="assignee" className="form-label">
        {t('assign.to')}
      </label>
      <Select
        id="assignee"
        className="wide"
        value={assignee}
        loading={people.isPending}
        placeholder={t('forms.choose')}
        showSearch={{ filterOption: (input, option) => plain(String(option?.label ?? '')).includes(plain(input)) }}
        notFoundContent={t('assign.nobody')}
        options={people.data?.items.map((one) => ({ value: one.person, label: one.name })) ?? []}
        onChange={setAssignee}
      />
      <ReasonField
        id="assign-reason"
        required={task.assignee !== null}
        value={reason}
        missing={false}
        onChange={keep}
      />
      <div className="buttons">
        <BusyButton type="primary" disabled={assignee === undefined} busy={command.busy} onClick={() => void send()}>
          {t('task.assign')}
        </BusyButton>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </div>
  )
}
