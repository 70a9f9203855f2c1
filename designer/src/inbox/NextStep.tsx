import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandState } from '../api/dossiers'
import type { DossierAction, DossierView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { instantText } from '../shell/instants'
import { usePerson } from '../shell/person'
import { ActionForm } from './ActionForm'
import { doorsOf } from './doors'
import { TaskPanel } from './TaskPanel'

interface Props {
  dossier: DossierView
  schema: FormSchema | undefined
  command: CommandState
}

/** What must be done next, and the means to do it, before anything else on the page. */
export function NextStep({ dossier, schema, command }: Props) {
  const { t } = useTranslation()
  const me = usePerson()
  const [chosen, setChosen] = useState<DossierAction>()
  const open = dossier.tasks.filter((task) => task.endedAt === null)
  const mine = open.filter((task) => task.may.length > 0)
  const others = open.filter((task) => task.may.length === 0)
  const offered = doorsOf(dossier)
  const shown = chosen !== undefined && offered.includes(chosen) ? chosen : undefined
  return (
    <section className="next-step" aria-label={t('next.title')}>
      {dossier.supplement !== null && (
        <div className="supplement" data-testid="supplement">
          <h2>{t('next.supplementAsked')}</h2>
          <p className="quiet">
            {t('next.supplementBy', { by: dossier.supplement.by, at: instantText(dossier.supplement.requestedAt) })}
          </p>
          <p>{dossier.supplement.reason}</p>
          <ul>
            {dossier.supplement.missing.map((item) => (
              <li key={item}>{dossier.papers.find((paper) => paper.id === item)?.title ?? item}</li>
            ))}
          </ul>
        </div>
      )}
      {offered.length > 0 && (
        <div className="doors">
          <h2>{t(`next.door.${offered[0]}`)}</h2>
          {shown === undefined ? (
            <div className="buttons">
              {offered.map((action, index) => (
                <Button
                  key={action}
                  type={index === 0 ? 'primary' : 'default'}
                  danger={action === 'refuse'}
                  onClick={() => setChosen(action)}
                >
                  {t(`action.${action}`)}
                </Button>
              ))}
            </div>
          ) : (
            <ActionForm
              key={shown}
              action={shown}
              dossier={dossier}
              command={command}
              onClose={() => setChosen(undefined)}
            />
          )}
        </div>
      )}
      {mine.map((task) => (
        <TaskPanel key={task.number} task={task} dossier={dossier} schema={schema} me={me.person} command={command} />
      ))}
      {others.length > 0 && (
        <ul className="waiting">
          {others.map((task) => (
            <li key={task.number}>
              {t('next.waitingFor', {
                task: task.title,
                who: task.assigneeName ?? `${task.roleTitle}, ${task.officeName}`,
              })}
            </li>
          ))}
        </ul>
      )}
      {dossier.waits.length > 0 && (
        <ul className="waiting">
          {dossier.waits.map((wait) => (
            <li key={wait.step}>
              {t('next.awaits', { what: wait.title })}
              {wait.timeoutAt === null ? '' : ` – ${t('next.awaitsUntil', { at: instantText(wait.timeoutAt) })}`}
            </li>
          ))}
        </ul>
      )}
      {open.length === 0 && offered.length === 0 && dossier.waits.length === 0 && (
        <p>
          {dossier.endedAt === null ? t('next.waitingOutside') : t('next.ended', { at: instantText(dossier.endedAt) })}
        </p>
      )}
    </section>
  )
}
