import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierView, OutcomeView, TaskView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { instantText } from '../shell/instants'
import { UrgencyMark } from '../shell/UrgencyMark'
import { AssignTask } from './AssignTask'
import { OutcomeForm } from './OutcomeForm'
import { SupplementForm } from './SupplementForm'
import { BusyButton } from '../shell/BusyButton'

interface Props {
  task: TaskView
  dossier: DossierView
  schema: FormSchema | undefined
  /** Account id of the reader. */
  me: string
  command: CommandState
}

/** A task one may act on: what to do, until when, and how it may end. */
export function TaskPanel({ task, dossier, schema, me, command }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<OutcomeView | 'supplement' | 'assign'>()
  const may = (action: TaskView['may'][number]) => task.may.includes(action)
  const outcome = typeof chosen === 'object' ? task.outcomes.find((one) => one.id === chosen.id) : undefined
  const close = () => setChosen(undefined)
  return (
    <section className="task" data-testid="task" aria-labelledby={`task-${task.number}`}>
      <h2 id={`task-${task.number}`}>{task.title}</h2>
      <p className="quiet">
        {task.assigneeName === null
          ? t('task.unclaimed', { role: task.roleTitle })
          : task.insteadOf !== null
            ? t('task.insteadOf', { name: task.insteadOf })
            : task.assignee === me
              ? t('task.yours')
              : t('task.heldBy', { name: task.assigneeName })}
        {task.stepDue !== null && (
          <>
            {' · '}
            {t('task.stepDue', { at: instantText(task.stepDue) })}{' '}
            <UrgencyMark urgency={task.urgency} remaining={task.remaining} />
          </>
        )}
      </p>
      {task.instruction !== '' && <p className="instruction">{task.instruction}</p>}
      {may('complete') && (
        <div className="buttons" role="group" aria-label={t('task.outcomes')}>
          {task.outcomes.map((one, index) => (
            <Button
              key={one.id}
              type={outcome?.id === one.id || (outcome === undefined && index === 0) ? 'primary' : 'default'}
              danger={one.kind === 'refuse'}
              aria-expanded={outcome?.id === one.id}
              onClick={() => setChosen(outcome?.id === one.id ? undefined : one)}
            >
              {one.title}
            </Button>
          ))}
        </div>
      )}
      {outcome !== undefined && (
        <OutcomeForm
          key={outcome.id}
          task={task}
          outcome={outcome}
          dossier={dossier}
          schema={schema}
          command={command}
          onClose={close}
        />
      )}
      {chosen === 'supplement' && <SupplementForm task={task} dossier={dossier} command={command} onClose={close} />}
      {chosen === 'assign' && <AssignTask task={task} dossier={dossier} command={command} onClose={close} />}
      <div className="buttons minor">
        {may('claim') && (
          <BusyButton
            size="small"
            busy={command.busy}
            onClick={() => void command.send({ path: `tasks/${task.number}/claim` })}
          >
            {t('task.claim')}
          </BusyButton>
        )}
        {may('release') && (
          <BusyButton
            size="small"
            busy={command.busy}
            onClick={() => void command.send({ path: `tasks/${task.number}/release` })}
          >
            {t('task.release')}
          </BusyButton>
        )}
        {may('assign') && (
          <Button size="small" aria-expanded={chosen === 'assign'} onClick={() => setChosen('assign')}>
            {t('task.assign')}
          </Button>
        )}
        {may('supplement') && (
          <Button size="small" aria-expanded={chosen === 'supplement'} onClick={() => setChosen('supplement')}>
            {t('task.supplement')}
          </Button>
        )}
      </div>
    </section>
  )
}
