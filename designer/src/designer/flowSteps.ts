import type { FlowView, StepView } from '../api/types'

/** Every step of a flow, branches included, in the order written. */
export function allSteps(flow: FlowView): StepView[] {
  return flow.steps.flatMap((step) => [step, ...(step.branches ?? []).flatMap((branch) => allSteps(branch.flow))])
}
