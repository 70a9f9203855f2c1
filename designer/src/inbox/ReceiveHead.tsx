import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProcedureView, RoleHeld } from '../api/types'
import type { Draft } from '../forms/draft'

interface Props {
  procedure: ProcedureView
  offices: RoleHeld[]
  office: string
  channel: string
  subject: string
  onChange: (part: Partial<Draft>) => void
}

/** How it came in and from whom; shown only where there is something to choose. */
export function ReceiveHead({ procedure, offices, office, channel, subject, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className="receive-head">
      <label>
        {t('receive.channel')}
        <Select
          value={channel}
          onChange={(next: string) => onChange({ channel: next })}
          options={procedure.channels.map(({ kind }) => ({ value: kind, label: t(`channel.${kind}`) }))}
        />
      </label>
      {procedure.subjects.length > 1 && (
        <label>
          {t('receive.subject')}
          <Select
            value={subject}
            onChange={(next: string) => onChange({ subject: next })}
            options={procedure.subjects.map((kind) => ({ value: kind, label: t(`subject.${kind}`) }))}
          />
        </label>
      )}
      {offices.length > 1 && (
        <label>
          {t('receive.office')}
          <Select
            value={office}
            onChange={(next: string) => onChange({ office: next })}
            options={offices.map((held) => ({ value: held.office, label: held.officeName }))}
          />
        </label>
      )}
    </div>
  )
}
