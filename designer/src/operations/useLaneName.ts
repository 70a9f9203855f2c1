import { useTranslation } from 'react-i18next'

/** "Thư điện tử", "Webhook thanh-pho". */
export function useLaneName() {
  const { t } = useTranslation()
  return (lane: string) =>
    lane === 'email' ? t('operations.email') : t('operations.webhook', { name: lane.slice(lane.indexOf(':') + 1) })
}
