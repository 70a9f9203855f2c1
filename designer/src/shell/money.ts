import { useTranslation } from 'react-i18next'
import { numberText } from '../forms/numberText'

/** "8.000 đ"; "chưa biết" where the amount is not known. */
export function useMoney(): (amount: number | null | undefined) => string {
  const { t } = useTranslation()
  return (amount) => (amount == null ? t('money.unknown') : `${numberText(amount)} ${t('money.unit')}`)
}
