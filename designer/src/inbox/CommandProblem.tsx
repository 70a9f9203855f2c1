import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/problem'
import type { FormSchema } from '../forms/formSchema'
import { instantText } from '../shell/instants'
import { useLocalText } from '../shell/language'
import { problemText } from '../shell/problemText'
import { ValueChanges } from './ValueChanges'

interface Props {
  problem: Problem
  /** The text that was sent in vain, shown again where its form may be gone. */
  typed: string | undefined
  form: FormSchema | undefined
  onClose: () => void
}

/** Why a command was not carried out; after a conflict, what others changed meanwhile. */
export function CommandProblem({ problem, typed, form, onClose }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const fields = Object.entries(problem.errors)
  return (
    <Alert
      type={problem.isConflict ? 'warning' : 'error'}
      showIcon
      icon={<span aria-hidden="true">▲</span>}
      role="alert"
      className="command-problem"
      closable={{ onClose, 'aria-label': t('common.close') }}
      title={problem.isConflict ? t('conflict.title') : problemText(problem, t)}
      description={
        problem.isConflict ? (
          <>
            <p>{t('conflict.help')}</p>
            {problem.changes.length > 0 && (
              <ul>
                {problem.changes.map((change) => (
                  <li key={change.sequence}>
                    <span className="number">{instantText(change.at)}</span> – {change.personName}:{' '}
                    {local(change.title)}
                    {[change.outcome, change.text, change.reason].filter(Boolean).map((words) => ` – ${words}`)}
                    {change.changes.length > 0 && <ValueChanges changes={change.changes} form={form} />}
                  </li>
                ))}
              </ul>
            )}
            {typed !== undefined && <p>{t('conflict.typed', { text: typed })}</p>}
          </>
        ) : fields.length > 0 ? (
          <ul>
            {fields.map(([pointer, message]) => (
              <li key={pointer}>{message}</li>
            ))}
          </ul>
        ) : undefined
      }
    />
  )
}
