import { useDossierFlow } from '../api/dossiers'
import { allSteps } from '../designer/flowSteps'
import { ChoiceField } from './ChoiceField'

interface Props {
  id: string
  label: string
  dossier: string
  value: string | undefined
  required: boolean
  missing: boolean
  onChange: (message: string) => void
}

/** Which awaited answer from outside has come in. */
export function MessageField({ dossier, ...field }: Props) {
  const flow = useDossierFlow(dossier)
  const active = new Set(flow.data?.steps.filter((step) => step.state === 'active').map((step) => step.step))
  const choices =
    flow.data === undefined
      ? []
      : allSteps(flow.data.flow).flatMap((step) =>
          active.has(step.id) && step.message != null ? [{ value: step.message, title: step.title }] : [],
        )
  return <ChoiceField {...field} choices={choices} />
}
