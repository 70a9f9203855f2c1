import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface Props {
  shown: number
  total: number
  onMore: () => void
}

/** Under a list that shows a part only: how much there is, and the next part. Nothing when all is shown. */
export function MoreRows({ shown, total, onMore }: Props) {
  const { t } = useTranslation()
  if (shown >= total) return null
  return (
    <p className="quiet more-rows">
      {t('common.shownOf', { shown, total })} <Button onClick={onMore}>{t('common.showMore')}</Button>
    </p>
  )
}
