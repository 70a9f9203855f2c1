import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import { instantText } from '../shell/instants'

/** Whose turn it was: open tasks first with who held them, then those that were over. */
export function HoldersOfThen({ page }: { page: DossierView }) {
  const { t } = useTranslation()
  const isOpen = (state: string) => state === 'open' || state === 'suspended'
  const tasks = [...page.tasks].sort((a, b) => Number(isOpen(b.state)) - Number(isOpen(a.state)) || b.number - a.number)
  return (
    <section aria-labelledby="then-tasks">
      <h2 id="then-tasks">{t('then.tasks')}</h2>
      {tasks.length === 0 && page.waits.length === 0 ? (
        <p className="quiet">{t('then.noTask')}</p>
      ) : (
        <div className="table-frame">
          <table className="list wrap" data-testid="then-tasks">
            <thead>
              <tr>
                <th scope="col">{t('then.step')}</th>
                <th scope="col">{t('then.holder')}</th>
                <th scope="col">{t('then.state')}</th>
                <th scope="col">{t('then.stepDue')}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <tr key={task.number} className={isOpen(task.state) ? undefined : 'quiet'}>
                  <td>{task.title}</td>
                  <td>
                    {task.assigneeName ?? t('task.unclaimed', { role: task.roleTitle })}
                    <div className="quiet">{task.officeName}</div>
                  </td>
                  <td>
                    {t(`taskState.${task.state}`)}
                    {task.outcome !== null && ` → ${task.outcome}`}
                  </td>
                  <td className="number">{instantText(task.stepDue) || '–'}</td>
                </tr>
              ))}
              {page.waits.map((wait) => (
                <tr key={wait.step}>
                  <td>{wait.title}</td>
                  <td>{t('next.waitingOutside')}</td>
                  <td>{t('taskState.open')}</td>
                  <td className="number">{instantText(wait.timeoutAt) || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
