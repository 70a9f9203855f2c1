import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditView } from '../api/types'

/** Whether the chain of records is whole; said first, since everything below rests on it. */
export function ChainState({ audit }: { audit: AuditView }) {
  const { t } = useTranslation()
  const last = audit.items.at(-1)
  return audit.verified ? (
    <Alert
      type="success"
      showIcon
      icon={<span aria-hidden="true">✓</span>}
      className="slim"
      data-testid="chain"
      title={t('audit.chainWhole', { count: audit.items.length })}
      description={
        last === undefined ? undefined : <code className="hash">{t('audit.lastHash', { hash: last.hash })}</code>
      }
    />
  ) : (
    <Alert
      type="error"
      showIcon
      icon={<span aria-hidden="true">▲</span>}
      className="slim"
      data-testid="chain"
      title={t('audit.chainBroken')}
      description={audit.fault ?? undefined}
    />
  )
}
