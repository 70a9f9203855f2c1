import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api'
import type { FlowGraph, FlowNode } from './flowGraph'

export interface Point {
  x: number
  y: number
}

export interface PlacedNode extends FlowNode, Point {}

export interface PlacedEdge {
  id: string
  points: Point[]
  label?: Point & { width: number; height: number }
}

export interface FlowPlaces {
  width: number
  height: number
  nodes: PlacedNode[]
  edges: Map<string, PlacedEdge>
}

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.edgeCoords': 'ROOT',
  'elk.layered.spacing.nodeNodeBetweenLayers': '36',
  'elk.spacing.nodeNode': '36',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.edgeLabels.inline': 'false',
}

/** Rough width of a label; the drawing clips nothing, so a little too wide is better than too narrow. */
function labelOf(text: string) {
  return { text, width: Math.min(190, 14 + text.length * 6.4), height: text.length > 30 ? 30 : 16 }
}

/** Places boxes and arrows; the layout engine is fetched when the first flow is drawn. */
export async function placeFlow(graph: FlowGraph): Promise<FlowPlaces> {
  const { default: ELK } = await import('elkjs/lib/elk.bundled.js')
  const childrenOf = (parent: string | undefined): ElkNode[] =>
    graph.nodes
      .filter((node) => node.parent === parent)
      .map((node) => ({
        id: node.id,
        ...(node.kind === 'branch'
          ? { children: childrenOf(node.id), layoutOptions: { 'elk.padding': '[top=34,left=14,bottom=14,right=14]' } }
          : { width: node.width, height: node.height }),
      }))
  const edges: ElkExtendedEdge[] = graph.edges.map((edge) => ({
    id: edge.id,
    sources: [edge.from],
    targets: [edge.to],
    ...(edge.title === '' ? {} : { labels: [labelOf(edge.title)] }),
  }))
  const placed: ElkNode = await new ELK().layout({
    id: '@root',
    layoutOptions: options,
    children: childrenOf(undefined),
    edges,
  })

  const known = new Map(graph.nodes.map((node) => [node.id, node]))
  const nodes: PlacedNode[] = []
  const walk = (node: ElkNode) => {
    for (const child of node.children ?? []) {
      const own = known.get(child.id)
      if (own !== undefined)
        nodes.push({
          ...own,
          x: child.x ?? 0,
          y: child.y ?? 0,
          width: child.width ?? own.width,
          height: child.height ?? own.height,
        })
      walk(child)
    }
  }
  walk(placed)
  const routes = new Map<string, PlacedEdge>()
  const collect = (node: ElkNode) => {
    for (const edge of node.edges ?? []) {
      const section = edge.sections?.[0]
      if (section === undefined) continue
      const label = edge.labels?.[0]
      routes.set(edge.id, {
        id: edge.id,
        points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint],
        ...(label?.x === undefined || label.y === undefined
          ? {}
          : { label: { x: label.x, y: label.y, width: label.width ?? 0, height: label.height ?? 0 } }),
      })
    }
    for (const child of node.children ?? []) collect(child)
  }
  collect(placed)
  return { width: placed.width ?? 0, height: placed.height ?? 0, nodes, edges: routes }
}
