import { Background, BackgroundVariant, Controls, MarkerType, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowView, StepStateView } from '../api/types'
import type { FormSchema } from '../forms/formSchema'
import { useDarkness } from '../shell/darkness'
import { Loading } from '../shell/Loading'
import type { FlowGraph } from './flowGraph'
import { flowGraph } from './flowGraph'
import { placeFlow } from './flowLayout'
import { StepArrow, type StepEdge } from './StepArrow'
import { StepBox, type StepChangeKind, type StepNode } from './StepBox'
import { useFlowWords } from './useFlowWords'

const nodeTypes = { step: StepBox }
const edgeTypes = { step: StepArrow }

interface Props {
  flow: FlowView
  form: FormSchema
  /** Where a dossier stands in it; absent for the procedure alone. */
  states?: StepStateView[]
  /** How steps differ from another version; absent where nothing is compared. */
  changes?: ReadonlyMap<string, StepChangeKind>
  name: string
}

/** The flow, drawn: boxes from top to bottom, branches side by side. The table of steps says the same in words. */
export default function FlowDrawing({ flow, form, states, changes, name }: Props) {
  const { t } = useTranslation()
  const { dark } = useDarkness()
  const words = useFlowWords(form)
  const graph = useMemo(() => flowGraph(flow, words), [flow, words])
  const places = useQuery({
    queryKey: ['flow-places', name, JSON.stringify(graph)],
    queryFn: () => placeFlow(graph),
    staleTime: Infinity,
  })
  const drawn = useMemo(
    () => (places.data === undefined ? undefined : drawing(graph, places.data, states, changes)),
    [graph, places.data, states, changes],
  )
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  if (places.isError) return <p className="quiet">{t('flow.cannotDraw')}</p>
  // As tall as the flow at the scale that fits the width: legible at once, and the page scrolls, not the drawing.
  const scale = places.data === undefined || width === 0 ? 1 : Math.min(1, (width - 40) / places.data.width)
  const height = places.data === undefined ? 200 : Math.max(220, places.data.height * scale + 40)
  return (
    <div
      ref={frame}
      className="flow-drawing"
      style={{ height }}
      role="group"
      aria-label={t('flow.drawingOf', { name })}
    >
      {drawn === undefined || width === 0 ? (
        <Loading />
      ) : (
        <ReactFlow
          key={`${width}`}
          nodes={drawn.nodes}
          edges={drawn.edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={dark ? 'dark' : 'light'}
          defaultViewport={{ x: Math.max(20, (width - (places.data?.width ?? 0) * scale) / 2), y: 20, zoom: scale }}
          minZoom={0.15}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          preventScrolling={false}
          zoomOnScroll={false}
          proOptions={{ hideAttribution: false }}
          ariaLabelConfig={{
            'controls.ariaLabel': t('flow.controls'),
            'controls.zoomIn.ariaLabel': t('flow.zoomIn'),
            'controls.zoomOut.ariaLabel': t('flow.zoomOut'),
            'controls.fitView.ariaLabel': t('flow.fit'),
          }}
        >
          <Background variant={BackgroundVariant.Dots} gap={18} />
          <Controls showInteractive={false} />
        </ReactFlow>
      )}
    </div>
  )
}

function drawing(
  graph: FlowGraph,
  places: Awaited<ReturnType<typeof placeFlow>>,
  states: StepStateView[] | undefined,
  changes: ReadonlyMap<string, StepChangeKind> | undefined,
) {
  const stateOf = new Map(states?.map((one) => [one.step, one.state]))
  const nodes: StepNode[] = places.nodes.map((step) => ({
    id: step.id,
    type: 'step',
    position: { x: step.x, y: step.y },
    width: step.width,
    height: step.height,
    ...(step.parent === undefined ? {} : { parentId: step.parent }),
    data: { step, state: stateOf.get(step.id), change: changes?.get(step.id) },
    draggable: false,
  }))
  const edges: StepEdge[] = graph.edges.flatMap((edge) => {
    const route = places.edges.get(edge.id)
    return route === undefined
      ? []
      : [
          {
            id: edge.id,
            source: edge.from,
            target: edge.to,
            type: 'step' as const,
            data: { edge, route },
            markerEnd: { type: MarkerType.ArrowClosed },
          },
        ]
  })
  return { nodes, edges }
}
