import type { WidgetProps } from '@rjsf/utils'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldAria } from './fieldAria'
import { numberOrText, numberText } from './numberText'
import { useBufferedText } from './useBufferedText'

function NumberInput({ suffix, ...props }: WidgetProps & { suffix?: string }) {
  const { id, value, onChange, onBlur, placeholder, disabled, readonly, rawErrors, options, required } = props
  const buffer = useBufferedText(numberText(value), (text) => onChange(numberOrText(text)))
  return (
    <Input
      id={id}
      className="number-input"
      inputMode="decimal"
      value={buffer.text}
      placeholder={placeholder}
      disabled={disabled}
      readOnly={readonly}
      suffix={suffix}
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
  )
}

export function NumberWidget(props: WidgetProps) {
  return <NumberInput {...props} />
}

export function MoneyWidget(props: WidgetProps) {
  const { t } = useTranslation()
  return <NumberInput {...props} suffix={t('money.unit')} />
}
