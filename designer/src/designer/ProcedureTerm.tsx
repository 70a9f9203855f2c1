import { useTranslation } from 'react-i18next'
import type { ProcedureView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { BasisText } from './BasisText'
import { Certainty } from './Certainty'
import { useConditionText } from './useConditionText'
import { useTermText } from './useTermText'

/** How long the law gives, case by case; the first case that fits counts. */
export function ProcedureTerm({ procedure, form }: { procedure: ProcedureView; form: FormSchema }) {
  const { t } = useTranslation()
  const termText = useTermText()
  const conditionText = useConditionText(form)
  const { term } = procedure
  return (
    <section>
      <h2>{t('procedure.term')}</h2>
      {term.unknown ? (
        <p className="mark">{t('procedure.termUnknown')}</p>
      ) : (
        <table className="sums">
          <tbody>
            {term.cases.map((one, index) => (
              <tr key={index}>
                <th scope="row">
                  {one.when == null
                    ? term.cases.length > 1
                      ? t('procedure.otherCases')
                      : t('procedure.allCases')
                    : conditionText(one.when)}
                  <BasisText procedure={procedure} basis={one.basis} source={one.source} />
                </th>
                <td>
                  {termText(one.budget)} <Certainty certainty={one.certainty} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">
        {[
          t(`procedure.onCompletion.${term.onCompletion}`, { defaultValue: term.onCompletion }),
          t('procedure.extensions', { count: term.extensionsMax }),
          term.cutOff === null ? '' : t('procedure.cutOff', { time: term.cutOff }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  )
}
