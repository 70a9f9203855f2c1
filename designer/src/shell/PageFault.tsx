import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Problem } from '../api/problem'
import { ProblemNotice } from './ProblemNotice'

/** A page that broke. Drafts are kept in the tab, so reloading costs nothing typed. */
export function PageFault() {
  const { t } = useTranslation()
  const error = useRouteError()
  return (
    <main className="page">
      {error instanceof Problem ? <ProblemNotice problem={error} /> : <p role="alert">{t('problem.page')}</p>}
      <p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('common.reload')}
        </Button>
      </p>
    </main>
  )
}
