import { useTranslation } from 'react-i18next'
import type { FlowView, StepStateView, StepView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { Certainty } from './Certainty'
import { allSteps } from './flowSteps'
import { useConditionText } from './useConditionText'
import { useFlowWords } from './useFlowWords'

interface Props {
  flow: FlowView
  form: FormSchema
  states: StepStateView[] | undefined
}

/** The same flow in words: each step, who does it, how long, and where it leads. */
export function StepTable({ flow, form, states }: Props) {
  const { t } = useTranslation()
  const words = useFlowWords(form)
  const conditionText = useConditionText(form)
  const steps = allSteps(flow)
  const titleOf = (id: string) =>
    id === '@join' ? t('flow.toJoin') : (steps.find((step) => step.id === id)?.title ?? id)
  const ways = (step: StepView): string[] => [
    ...(step.outcomes ?? []).map((outcome) => `${outcome.title} → ${titleOf(outcome.to)}`),
    ...(step.cases ?? []).map((one) => `${conditionText(one.when)} → ${titleOf(one.to)}`),
    ...(step.otherwise == null ? [] : [`${t('flow.otherwise')} → ${titleOf(step.otherwise)}`]),
    ...(step.branches ?? []).map(
      (branch) =>
        `${branch.title}${branch.when == null ? '' : ` (${conditionText(branch.when)})`} → ${titleOf(branch.flow.start)}`,
    ),
    ...(step.next == null ? [] : [`→ ${titleOf(step.next)}`]),
    ...(step.timeoutTo == null ? [] : [`${t('flow.timeout')} → ${titleOf(step.timeoutTo)}`]),
  ]
  return (
    <details className="step-table" open={states !== undefined}>
      <summary>{t('flow.asTable')}</summary>
      <div className="table-frame">
        <table className="list wrap">
          <thead>
            <tr>
              {states !== undefined && <th scope="col">{t('flow.stateTitle')}</th>}
              <th scope="col">{t('flow.step')}</th>
              <th scope="col">{t('flow.who')}</th>
              <th scope="col">{t('flow.ways')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step) => {
              const state = states?.find((one) => one.step === step.id)?.state
              return (
                <tr key={step.id}>
                  {states !== undefined && <td>{state === undefined ? '' : t(`flow.state.${state}`)}</td>}
                  <td>{step.title}</td>
                  <td>
                    {words.note(step)} <Certainty certainty={step.term?.certainty} />
                  </td>
                  <td>
                    {ways(step).map((way) => (
                      <div key={way}>{way}</div>
                    ))}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </details>
  )
}
