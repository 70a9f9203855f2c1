import { useTranslation } from 'react-i18next'
import type { FeeLineView } from '../api/types'
import { useLocalText } from '../shell/language'
import { useMoney } from '../shell/money'

interface Props {
  lines: FeeLineView[]
  total: number | null
  unknown: boolean
}

/** The fee, line by line, with the arithmetic in words. */
export function FeeLines({ lines, total, unknown }: Props) {
  const { t } = useTranslation()
  const local = useLocalText()
  const money = useMoney()
  if (lines.length === 0) return <p className="quiet">{t('fees.none')}</p>
  return (
    <table className="sums">
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.fee}/${index}`}>
            <th scope="row">
              {line.title}
              <span className="quiet">{local(line.text)}</span>
            </th>
            <td className="number">{money(line.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('fees.total')}</th>
          <td className="number" data-testid="fee-total">
            {total === null ? t('money.unknown') : money(total)}
          </td>
        </tr>
        {unknown && (
          <tr>
            <td colSpan={2} className="mark">
              {t('fees.unknown')}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}
