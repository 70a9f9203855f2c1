import { useTranslation } from 'react-i18next'
import type { DossierView } from '../api/types'
import { instantText } from '../shell/instants'
import { useMoney } from '../shell/money'
import { FeeLines } from './FeeLines'

/** What is to be paid, and what has been. */
export function FeesAndPayments({ fees }: { fees: DossierView['fees'] }) {
  const { t } = useTranslation()
  const money = useMoney()
  const owed = (fees.total ?? 0) - fees.paid
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
      {fees.total !== null && fees.total > 0 && (
        <p className={owed > 0 ? 'urgency-near' : 'urgency-onTime'}>
          {owed > 0 ? t('fees.owed', { amount: money(owed) }) : t('fees.allPaid')}
        </p>
      )}
    </section>
  )
}
