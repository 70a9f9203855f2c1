import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormSchema } from '../forms/formSchema'
import type { FlowWords } from './flowGraph'
import { useConditionText } from './useConditionText'
import { useTermText } from './useTermText'

/** The words that a drawing needs, in the language of the page. */
export function useFlowWords(form: FormSchema): FlowWords {
  const { t } = useTranslation()
  const conditionText = useConditionText(form)
  const termText = useTermText()
  return useMemo(
    () => ({
      start: t('flow.start'),
      join: (atLeast) => (atLeast == null ? t('flow.joinAll') : t('flow.joinAtLeast', { count: atLeast })),
      note: (step) => {
        if (step.kind === 'task')
          return [
            t(`role.${step.role ?? ''}`, { defaultValue: step.role ?? '' }),
            step.term == null ? '' : termText(step.term.budget),
          ]
            .filter(Boolean)
            .join(' · ')
        if (step.kind === 'end') return t(`result.${step.result ?? 'granted'}`, { defaultValue: step.result ?? '' })
        if (step.kind === 'call') return t('flow.calls', { procedure: step.procedure })
        return t(`flow.kind.${step.kind}`)
      },
      otherwise: t('flow.otherwise'),
      timeout: t('flow.timeout'),
      when: (condition) => conditionText(condition),
    }),
    [t, conditionText, termText],
  )
}
