import type { WidgetProps } from '@rjsf/utils'
import { useTranslation } from 'react-i18next'
import { BufferedInput } from './BufferedInput'
import { numberOrText, numberText } from './numberText'

function NumberInput({ widget, suffix }: { widget: WidgetProps; suffix?: string }) {
  return (
    <BufferedInput
      widget={widget}
      className="number-input"
      inputMode="decimal"
      placeholder={widget.placeholder}
      suffix={suffix}
      text={numberText(widget.value)}
      read={numberOrText}
    />
  )
}

export function NumberWidget(props: WidgetProps) {
  return <NumberInput widget={props} />
}

export function MoneyWidget(props: WidgetProps) {
  const { t } = useTranslation()
  return <NumberInput widget={props} suffix={t('money.unit')} />
}
