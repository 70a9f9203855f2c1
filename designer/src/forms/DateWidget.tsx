import { CalendarOutlined } from '@ant-design/icons'
import type { WidgetProps } from '@rjsf/utils'
import { Button, Calendar, Input, Popover, Space } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/vi'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../shell/language'
import { dateText, isoOrText } from './dateText'
import { fieldAria } from './fieldAria'
import { useBufferedText } from './useBufferedText'

/** A date that is typed as dd/MM/yyyy or picked, and kept as yyyy-MM-dd. */
export function DateWidget(props: WidgetProps) {
  const { id, value, onChange, onBlur, disabled, readonly, rawErrors, options, required } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const buffer = useBufferedText(dateText(value), (text) => onChange(isoOrText(text)))
  const picked =
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayjs(value).locale(language) : undefined
  return (
    <Space.Compact block>
      <Input
        id={id}
        inputMode="numeric"
        value={buffer.text}
        placeholder={t('forms.datePlaceholder')}
        disabled={disabled}
        readOnly={readonly}
        status={rawErrors?.length ? 'error' : ''}
        autoComplete="off"
        onChange={buffer.onChange}
        onBlur={() => {
          buffer.flush()
          onBlur(id, value)
        }}
        onPressEnter={buffer.flush}
        {...fieldAria(id, rawErrors, options.help, required)}
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
