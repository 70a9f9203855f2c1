import { Button } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Criteria } from '../../api/audit'
import { BusyButton } from '../../shell/BusyButton'

/** What is asked so far, and how a criterion of it is changed. */
export interface CriteriaDraft {
  draft: Criteria
  set: (name: string, value: string | undefined) => void
}

interface Props {
  asked: Criteria
  busy: boolean
  onAsk: (criteria: Criteria) => void
  fields: (draft: CriteriaDraft) => ReactNode
  marks?: (draft: CriteriaDraft) => ReactNode
}

/** Criteria that are sent when asked to, not while typing. */
export function CriteriaForm({ asked, busy, onAsk, fields, marks }: Props) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(asked)
  const set = (name: string, value: string | undefined) => setDraft((before) => ({ ...before, [name]: value ?? '' }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onAsk(draft)
  }
  return (
    <form className="criteria" role="search" aria-label={t('auditSearch.criteria')} onSubmit={submit}>
      <div className="criteria-grid">{fields({ draft, set })}</div>
      <div className="criteria-foot">
        {marks?.({ draft, set })}
        <span className="buttons criteria-buttons">
          <BusyButton type="primary" htmlType="submit" busy={busy}>
            {t('auditSearch.submit')}
          </BusyButton>
          <Button onClick={() => onAsk({})}>{t('auditSearch.reset')}</Button>
        </span>
      </div>
    </form>
  )
}
