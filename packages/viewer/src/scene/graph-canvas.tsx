import type { GraphFile } from '@relaas/graph'
import { EdgeCurvedArrowProgram } from '@sigma/edge-curve'
import { MultiDirectedGraph } from 'graphology'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import Sigma from 'sigma'
import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import type { Scene } from './scene.ts'

interface Props {
  readonly graph: GraphFile
  readonly scene: Scene
  readonly selected: string | undefined
  readonly language: 'nl' | 'en'
  readonly dark: boolean
  readonly onSelect: (id: string | undefined) => void
}

const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim() || '#888888'

const fill = (target: MultiDirectedGraph, { graph, scene, language }: Props): void => {
  target.clear()
  const degree = new Map<string, number>()
  for (const { subject, object } of scene.relations)
    for (const end of [subject, object]) degree.set(end, (degree.get(end) ?? 0) + 1)
  for (const { id, name, type, x, y } of scene.entities)
    target.addNode(id, {
      label: name,
      x,
      y,
      size: 5 + 2.2 * Math.sqrt(degree.get(id) ?? 0),
      color: colour(`--type-${type.toLowerCase()}`),
    })
  const predicates = new Map(graph.vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
  const parallel = new Map<string, number>()
  for (const { id, subject, object, predicate, status, statements } of scene.relations) {
    if (subject === object) continue
    const pair = subject < object ? `${subject} ${object}` : `${object} ${subject}`
    const nth = parallel.get(pair) ?? 0
    parallel.set(pair, nth + 1)
    const definition = predicates.get(predicate)
    // Parallel relations fan out to both sides; the first is straight.
    const curvature = nth === 0 ? 0 : (nth % 2 === 1 ? 1 : -1) * 0.22 * Math.ceil(nth / 2)
    target.addEdgeWithKey(id, subject, object, {
      label: definition?.labels[language].forward ?? predicate,
      size: 1 + Math.min(3, Math.log2(1 + statements.length)),
      color: colour(status === 'asserted' ? '--edge' : '--edge-quiet'),
      type: curvature === 0 ? (definition?.symmetric === true ? 'line' : 'arrow') : 'curved',
      curvature,
    })
  }
}

/** The graph, drawn by one long-lived Sigma; the only file that imports it. Without WebGL it says so: the list holds the same. */
export const GraphCanvas = (props: Props): ReactElement => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const sigma = useRef<Sigma | undefined>(undefined)
  const model = useRef(new MultiDirectedGraph())
  const latest = useRef(props)
  latest.current = props
  const [broken, setBroken] = useState(false)

  useEffect(() => {
    if (box.current === null) return
    fill(model.current, latest.current)
    try {
      const renderer = new Sigma(model.current, box.current, {
        renderEdgeLabels: true,
        enableEdgeEvents: true,
        labelFont: '"Radio Canada Variable", system-ui, sans-serif',
        edgeLabelFont: '"Radio Canada Variable", system-ui, sans-serif',
        edgeLabelSize: 11.5,
        labelSize: 14,
        labelWeight: '600',
        labelRenderedSizeThreshold: 5,
        labelDensity: 1.2,
        stagePadding: 60,
        zIndex: true,
        defaultEdgeType: 'arrow',
        edgeProgramClasses: { arrow: EdgeArrowProgram, line: EdgeRectangleProgram, curved: EdgeCurvedArrowProgram },
        nodeReducer: (id, data) => {
          const at = latest.current.selected
          const near =
            at === undefined || !model.current.hasNode(at)
              ? !model.current.hasEdge(at ?? '') || model.current.extremities(at ?? '').includes(id)
              : id === at || model.current.areNeighbors(id, at)
          return near
            ? { ...data, ...(id === at ? { highlighted: true } : {}) }
            : { ...data, color: colour('--node-dim'), label: '', zIndex: 0 }
        },
        edgeReducer: (id, data) => {
          const at = latest.current.selected
          if (id === at)
            return {
              ...data,
              color: colour('--marker-halo'),
              size: (data.size as number) + 3,
              zIndex: 2,
              forceLabel: true,
            }
          const near =
            at === undefined ||
            (model.current.hasNode(at) ? model.current.extremities(id).includes(at) : !model.current.hasEdge(at))
          return near ? data : { ...data, color: colour('--edge-dim'), label: '' }
        },
      })
      renderer.on('clickNode', ({ node }) => latest.current.onSelect(node))
      renderer.on('clickEdge', ({ edge }) => latest.current.onSelect(edge))
      renderer.on('clickStage', () => latest.current.onSelect(undefined))
      sigma.current = renderer
      ;(window as { relaasSigma?: Sigma }).relaasSigma = renderer
    } catch {
      setBroken(true)
    }
    return () => {
      sigma.current?.kill()
      sigma.current = undefined
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the canvas is drawn anew when what it shows changes
  useEffect(() => {
    fill(model.current, latest.current)
    sigma.current?.setSetting('labelColor', { color: colour('--ink') })
    sigma.current?.setSetting('edgeLabelColor', { color: colour('--ink-2') })
    sigma.current?.refresh()
  }, [props.scene, props.language, props.dark])

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the choice changed
  useEffect(() => {
    sigma.current?.refresh({ skipIndexation: true })
  }, [props.selected])

  const walk = (event: React.KeyboardEvent): void => {
    const { selected, scene, onSelect } = latest.current
    const graph = model.current
    if (event.key === 'Escape') {
      onSelect(undefined)
      return
    }
    const step =
      event.key === 'ArrowRight' || event.key === 'ArrowDown'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowUp'
          ? -1
          : 0
    if (step === 0) return
    event.preventDefault()
    if (selected === undefined || !graph.hasNode(selected)) {
      onSelect(scene.entities[0]?.id)
      return
    }
    const here = graph.getNodeAttributes(selected) as { x: number; y: number }
    // Neighbours in the order of the clock, so that the same key goes round.
    const around = graph
      .neighbors(selected)
      .toSorted((a, b) => angle(here, graph.getNodeAttributes(a)) - angle(here, graph.getNodeAttributes(b)))
    const next = around[step > 0 ? 0 : around.length - 1]
    if (next !== undefined) onSelect(next)
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the graph takes arrow keys
    <div className="canvas" role="application" aria-label={t('graphLabel')} tabIndex={0} onKeyDown={walk}>
      {broken ? <p className="notice">{t('noWebgl')}</p> : null}
      <div ref={box} className="stage" aria-hidden="true" />
    </div>
  )
}

const angle = (from: { x: number; y: number }, to: Record<string, unknown>): number =>
  Math.atan2((to.y as number) - from.y, (to.x as number) - from.x)
