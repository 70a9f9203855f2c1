import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { problemText } from './problemText'

/** What went wrong and what to do; never in place of what was typed. */
export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert
      type="error"
      showIcon
      icon={<span aria-hidden="true">▲</span>}
      role="alert"
      title={problemText(problem, t)}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('common.retry')}
          </Button>
        )
      }
    />
  )
}
