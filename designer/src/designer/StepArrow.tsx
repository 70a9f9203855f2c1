import { BaseEdge, type Edge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import type { FlowEdge } from './flowGraph'
import type { PlacedEdge, Point } from './flowLayout'

export type StepEdge = Edge<{ edge: FlowEdge; route: PlacedEdge }, 'step'>

const corner = 6

/** A path through the points, its corners rounded. */
export function pathOf(points: Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let path = `M ${first.x} ${first.y}`
  for (let index = 0; index < rest.length; index++) {
    const here = rest[index]
    const next = rest[index + 1]
    const before = points[index]
    if (here === undefined || before === undefined) continue
    if (next === undefined) {
      path += ` L ${here.x} ${here.y}`
      continue
    }
    const towards = (from: Point, to: Point) => {
      const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
      const by = Math.min(corner, length / 2)
      return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by }
    }
    const a = towards(here, before)
    const b = towards(here, next)
    path += ` L ${a.x} ${a.y} Q ${here.x} ${here.y} ${b.x} ${b.y}`
  }
  return path
}

export function StepArrow({ data, markerEnd }: EdgeProps<StepEdge>) {
  if (data === undefined) return null
  const { edge, route } = data
  return (
    <>
      <BaseEdge
        path={pathOf(route.points)}
        className={`flow-edge flow-edge-${edge.kind}`}
        {...(markerEnd === undefined ? {} : { markerEnd })}
      />
      {route.label !== undefined && (
        <EdgeLabelRenderer>
          <div
            className={`flow-label flow-label-${edge.kind}`}
            style={{ transform: `translate(${route.label.x}px, ${route.label.y}px)`, width: route.label.width }}
          >
            {edge.title}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  )
}
