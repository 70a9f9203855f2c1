import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import type { StepStateView } from '../api/types'
import type { FlowNode } from './flowGraph'

export type StepChangeKind = 'added' | 'removed' | 'changed'
export type StepNode = Node<
  { step: FlowNode; state: StepStateView['state'] | undefined; change?: StepChangeKind | undefined },
  'step'
>

const changeSigns = { added: '+', removed: '−', changed: '~' }
const signs = { done: '✓', active: '▶', cancelled: '✗', todo: '' }

/** One step in the drawing: its kind by shape and word, its state by sign and colour. */
export function StepBox({ data }: NodeProps<StepNode>) {
  const { t } = useTranslation()
  const { step, state, change } = data
  if (step.kind === 'branch')
    return (
      <div className="flow-branch">
        <span className="flow-branch-title">{step.title}</span>
      </div>
    )
  return (
    <div
      className={`flow-step flow-${step.kind} ${state === undefined ? '' : `flow-is-${state}`} ${
        change === undefined ? '' : `flow-${change}`
      }`}
    >
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <div className="flow-title">
        {change !== undefined && (
          <span role="img" aria-label={t(`diff.kind.${change}`)}>
            {changeSigns[change]}{' '}
          </span>
        )}
        {state !== undefined && signs[state] !== '' && (
          <span role="img" aria-label={t(`flow.state.${state}`)}>
            {signs[state]}{' '}
          </span>
        )}
        {step.title}
      </div>
      {step.note !== '' && <div className="flow-note">{step.note}</div>}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  )
}
