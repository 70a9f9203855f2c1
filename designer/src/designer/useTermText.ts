import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { numberText } from '../forms/numberText'

/** "5 ngày làm việc" of "5 workingDays". */
export function useTermText(): (budget: string | null | undefined) => string {
  const { t } = useTranslation()
  return useCallback(
    (budget) => {
      if (budget == null) return t('unit.unknown')
      if (budget === 'sameDay') return t('unit.sameDay')
      const [amount = '', unit = ''] = budget.split(' ')
      return `${numberText(Number(amount))} ${t(`unit.${unit}`, { defaultValue: unit })}`
    },
    [t],
  )
}
