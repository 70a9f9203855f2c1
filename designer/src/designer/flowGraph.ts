import type { FlowView, StepView } from '../api/types'

export interface FlowNode {
  id: string
  kind: StepView['kind'] | 'start' | 'join' | 'branch'
  title: string
  /** Second line: who does it, what is awaited. */
  note: string
  parent?: string
  width: number
  height: number
}

export interface FlowEdge {
  id: string
  from: string
  to: string
  title: string
  kind: 'forward' | 'back' | 'refuse' | 'timeout'
}

export interface FlowGraph {
  nodes: FlowNode[]
  edges: FlowEdge[]
}

export interface FlowWords {
  start: string
  join: (atLeast: number | null | undefined) => string
  note: (step: StepView) => string
  otherwise: string
  timeout: string
  when: (condition: unknown) => string
}

const size = { width: 208, height: 54 }
const small = { width: 132, height: 34 }

/** A flow as boxes and arrows. A parallel step becomes a fork, a frame for each branch, and a join. */
export function flowGraph(flow: FlowView, words: FlowWords): FlowGraph {
  const graph: FlowGraph = { nodes: [], edges: [] }
  graph.nodes.push({ id: '@start', kind: 'start', title: words.start, note: '', ...small })
  connect(graph, '@start', flow.start, '', 'forward')
  addSteps(graph, flow, words, undefined, undefined)
  return graph
}

function connect(graph: FlowGraph, from: string, to: string, title: string, kind: FlowEdge['kind']): void {
  graph.edges.push({ id: `${from}→${to}#${graph.edges.length}`, from, to, title, kind })
}

function addSteps(
  graph: FlowGraph,
  flow: FlowView,
  words: FlowWords,
  parent: string | undefined,
  join: string | undefined,
): void {
  const target = (to: string) => (to === '@join' ? (join ?? to) : to)
  for (const step of flow.steps) {
    graph.nodes.push({
      id: step.id,
      kind: step.kind,
      title: step.title,
      note: words.note(step),
      ...(parent === undefined ? {} : { parent }),
      ...size,
    })
    for (const outcome of step.outcomes ?? [])
      connect(
        graph,
        step.id,
        target(outcome.to),
        outcome.title,
        outcome.kind === 'back' ? 'back' : outcome.kind === 'refuse' ? 'refuse' : 'forward',
      )
    for (const one of step.cases ?? []) connect(graph, step.id, target(one.to), words.when(one.when), 'forward')
    if (step.otherwise != null) connect(graph, step.id, target(step.otherwise), words.otherwise, 'forward')
    if (step.branches != null) addBranches(graph, step, words, parent, target)
    else if (step.next != null) connect(graph, step.id, target(step.next), '', 'forward')
    if (step.timeoutTo != null) connect(graph, step.id, target(step.timeoutTo), words.timeout, 'timeout')
    if (step.otherwiseTo != null) connect(graph, step.id, target(step.otherwiseTo), words.otherwise, 'refuse')
  }
}

function addBranches(
  graph: FlowGraph,
  step: StepView,
  words: FlowWords,
  parent: string | undefined,
  target: (to: string) => string,
): void {
  const join = `${step.id}@join`
  for (const branch of step.branches ?? []) {
    const frame = `${step.id}/${branch.id}`
    const condition = branch.when == null ? '' : words.when(branch.when)
    graph.nodes.push({
      id: frame,
      kind: 'branch',
      title: branch.title,
      note: condition,
      ...(parent === undefined ? {} : { parent }),
      ...size,
    })
    connect(graph, step.id, branch.flow.start, condition, 'forward')
    addSteps(graph, branch.flow, words, frame, join)
  }
  // After the branches: the layout takes arrows against the order of the boxes for ways back.
  graph.nodes.push({
    id: join,
    kind: 'join',
    title: words.join(step.atLeast),
    note: '',
    ...(parent === undefined ? {} : { parent }),
    ...small,
  })
  if (step.next != null) connect(graph, join, target(step.next), '', 'forward')
}
