import { useTranslation } from 'react-i18next'
import type { FeeRule, ProcedureView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { useMoney } from '../shell/money'
import { BasisText } from './BasisText'
import { Certainty } from './Certainty'
import { useConditionText } from './useConditionText'

/** What it costs: each fee with its tiers, exemptions and basis. */
export function ProcedureFees({ procedure, form }: { procedure: ProcedureView; form: FormSchema }) {
  const { t } = useTranslation()
  const money = useMoney()
  const conditionText = useConditionText(form)
  const amounts = (fee: FeeRule) => {
    if (fee.tiers.length === 0) return <span className="mark">{t('money.unknown')}</span>
    let from = 1
    return fee.tiers
      .map((tier) => {
        const text = t(`fees.per.${fee.per}`, { amount: money(tier.amount), defaultValue: money(tier.amount) })
        const range =
          fee.tiers.length === 1
            ? ''
            : tier.upTo === null
              ? t('fees.tierFrom', { from })
              : t('fees.tier', { from, to: tier.upTo })
        from = (tier.upTo ?? 0) + 1
        return range === '' ? text : `${range}: ${text}`
      })
      .join('; ')
  }
  return (
    <section>
      <h2>{t('fees.title')}</h2>
      {procedure.fees.length === 0 ? (
        <p className="quiet">{t('fees.none')}</p>
      ) : (
        <table className="sums">
          <tbody>
            {procedure.fees.map((fee) => (
              <tr key={fee.id}>
                <th scope="row">
                  {fee.title}
                  {fee.when != null && (
                    <span className="quiet">{t('procedure.onlyWhen', { when: conditionText(fee.when) })}</span>
                  )}
                  {fee.exemptions.map((exemption, index) => (
                    <span key={index} className="quiet">
                      {t('fees.exemption', {
                        share: Math.round(exemption.share * 100),
                        when: conditionText(exemption.when),
                      })}
                    </span>
                  ))}
                  <BasisText procedure={procedure} basis={fee.basis} source={fee.source} />
                </th>
                <td>
                  {amounts(fee)} {fee.cap === null ? '' : t('fees.cap', { amount: money(fee.cap) })}{' '}
                  {fee.tiers.length > 0 && <Certainty certainty={fee.certainty} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
