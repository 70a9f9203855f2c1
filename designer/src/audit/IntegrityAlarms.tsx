import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { IntegrityView } from '../api/types'
import { useLocalText } from '../shell/language'

/** What somebody should look at now; said first. */
export function IntegrityAlarms({ alarms }: { alarms: IntegrityView['alarms'] }) {
  const { t } = useTranslation()
  const local = useLocalText()
  if (alarms.length === 0)
    return (
      <Alert
        type="success"
        showIcon
        icon={<span aria-hidden="true">✓</span>}
        className="slim"
        data-testid="alarms"
        title={t('integrity.noAlarm')}
      />
    )
  return (
    <div data-testid="alarms" role="alert">
      {alarms.map((alarm) => (
        <Alert
          key={alarm.code + alarm.detail.en}
          type="error"
          showIcon
          icon={<span aria-hidden="true">▲</span>}
          className="slim"
          title={t(`integrity.alarm.${alarm.code}`)}
          description={local(alarm.detail)}
        />
      ))}
    </div>
  )
}
