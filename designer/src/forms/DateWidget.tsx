import { CalendarOutlined } from '@ant-design/icons'
import type { WidgetProps } from '@rjsf/utils'
import { Button, Calendar, Popover, Space } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../shell/language'
import { BufferedInput } from './BufferedInput'
import { dateText, isoOrText } from './dateText'

/** A date that is typed as dd/MM/yyyy or picked, and kept as yyyy-MM-dd. */
export function DateWidget(props: WidgetProps) {
  const { value, onChange, disabled, readonly } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const picked =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayjs(value).locale(language) : undefined
  return (
    <Space.Compact block>
      <BufferedInput
        widget={props}
        inputMode="numeric"
        placeholder={t('forms.datePlaceholder')}
        text={dateText(value)}
        read={isoOrText}
      />
      <Popover
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        destroyOnHidden
        content={
          <div className="date-panel">
            <Calendar
              fullscreen={false}
              defaultValue={picked?.isValid() ? picked : dayjs().locale(language)}
              onSelect={(day, { source }) => {
                if (source !== 'date') return
                onChange(day.format('YYYY-MM-DD'))
                setOpen(false)
              }}
            />
          </div>
        }
      >
        <Button icon={<CalendarOutlined />} aria-label={t('forms.pickDate')} disabled={disabled || readonly} />
      </Popover>
    </Space.Compact>
  )
}
