import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import { instantText } from '../shell/instants'
import { useMoney } from '../shell/money'
import { FeeLines } from './FeeLines'

/** What is to be paid, and what has been. */
export function FeesAndPayments({ fees }: { fees: DossierView['fees'] }) {
  const { t } = useTranslation()
  const money = useMoney()
  const known = fees.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)
  const owed = known - fees.paid
  return (
    <section aria-labelledby="dossier-fees">
      <h2 id="dossier-fees">{t('fees.title')}</h2>
      <FeeLines lines={fees.lines} total={fees.total} unknown={fees.unknown} />
      {fees.payments.length > 0 && (
        <table className="sums">
          <tbody>
            {fees.payments.map((payment, index) => (
              <tr key={index}>
                <th scope="row">
                  {t('fees.paidBy', { method: t(`method.${payment.method}`, { defaultValue: payment.method }) })}
                  <span className="quiet">
                    {instantText(payment.at)}
                    {payment.receipt === null ? '' : ` · ${t('fees.receipt', { number: payment.receipt })}`}
                  </span>
                </th>
                <td className="number">{money(payment.amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {owed > 0 && <p className="urgency-near">{t('fees.owed', { amount: money(owed) })}</p>}
      {owed <= 0 && known > 0 && !fees.unknown && <p className="urgency-onTime">{t('fees.allPaid')}</p>}
    </section>
  )
}
