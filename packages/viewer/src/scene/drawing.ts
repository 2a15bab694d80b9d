import type { Family, Relation, Status } from '@relaas/graph'
import type { GraphIndex } from '../state/graph-index.ts'
import { selectionOf } from '../state/selection.ts'
import type { ViewState } from '../state/view-state.ts'
import type { Scene } from './scene.ts'

/** Shapes of things, in the order of their numbers in the shader. */
export const SHAPES = ['circle', 'square', 'diamond', 'hexagon', 'triangle', 'pentagon', 'cross', 'ring'] as const
export type Shape = (typeof SHAPES)[number]

/** Rings around a thing, in the order of their numbers in the shader. */
export const RINGS = ['none', 'selected', 'end', 'fresh', 'focus', 'hover'] as const
export type Ring = (typeof RINGS)[number]

/** A thing as it is drawn. */
export interface DrawnThing {
  readonly id: string
  readonly label: string
  /** Entity type; it has the colour, the shape and the icon. */
  readonly type: string
  readonly shape: Shape
  /** CSS variable of the type's colour. */
  readonly colour: string
  readonly x: number
  readonly y: number
  /** Pixels on the screen. */
  readonly radius: number
  readonly ring: Ring
  readonly dim: boolean
  /** In the focus of the view: labelled before all others. */
  readonly bright: boolean
  readonly pinned: boolean
  readonly fresh: boolean
  /** Hidden neighbours. */
  readonly more: number
}

/** A relation as it is drawn. */
export interface DrawnLine {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly family: Family
  readonly status: Status
  readonly symmetric: boolean
  readonly width: number
  /** Pixels that the middle lies off the straight line; parallels fan out. */
  readonly bow: number
  /** Where along the line its label stands best, 0 to 1. */
  readonly labelAt: number
  readonly label: string
  /** The article's own word, for the label of a chosen line. */
  readonly word: string
  readonly articles: number
  /** Relations that it stands for: more than one where parallels are bundled. */
  readonly count: number
  readonly faint: boolean
  readonly selected: boolean
  readonly dim: boolean
  /** Belongs to the chosen thing. */
  readonly near: boolean
}

/** A picture: everything that has to be drawn, in no particular technique. */
export interface Drawing {
  readonly things: readonly DrawnThing[]
  readonly lines: readonly DrawnLine[]
  readonly focus: 'path' | 'relation' | 'pair' | 'entity' | undefined
}

const OWN = ['Person', 'Organization', 'Place', 'Event', 'Work']
const WIDTHS = [1.3, 2.1, 2.9, 3.6]
const HAIR: readonly Family[] = ['place', 'stage']

/** Shape and colour of a type: ours have theirs, a user's first three the next, the rest are "other". */
export const looksOf = (index: GraphIndex, type: string): { readonly shape: Shape; readonly colour: string } => {
  const own = OWN.indexOf(type)
  if (own >= 0) return { shape: SHAPES[own] as Shape, colour: `--type-${type.toLowerCase()}` }
  const nth = index.graph.vocabulary.entityTypes
    .map(({ id }) => id)
    .filter((id) => !OWN.includes(id))
    .indexOf(type)
  return nth >= 0 && nth < 3
    ? { shape: SHAPES[5 + nth] as Shape, colour: `--type-${6 + nth}` }
    : { shape: 'circle', colour: '--type-other' }
}

/** A label for a line: the forward label without its leading "is a". */
export const shortLabel = (forward: string): string =>
  forward.replace(/^(?:is (?:an? |the )?|was |wordt |heeft een |had een )/u, '') || forward

/** Radius in pixels for a measure; a measure in 0 to 1 is taken relative to its largest. */
export const radiusOf = (value: number): number => Math.min(30, 5 + 3.35 * Math.sqrt(value))

/** Pixels that a line is wide: by its articles, but for hairlines. */
export const widthOf = (family: Family, articles: number): number =>
  HAIR.includes(family) ? 1 : (WIDTHS[Math.min(3, Math.max(0, articles - 1))] as number)

const sizes = (scene: Scene, view: ViewState, measures: ReadonlyMap<string, number> | undefined) => {
  const told = new Map<string, number>()
  for (const relation of scene.relations)
    for (const end of new Set([relation.subject, relation.object]))
      told.set(end, (told.get(end) ?? 0) + (view.size === 'degree' ? 1 : relation.statements.length))
  if ((view.size !== 'pagerank' && view.size !== 'betweenness') || measures === undefined)
    return (id: string): number => radiusOf(told.get(id) ?? 0)
  const largest = Math.max(1e-9, ...scene.entities.map(({ id }) => measures.get(id) ?? 0))
  return (id: string): number => radiusOf(((measures.get(id) ?? 0) / largest) * 36)
}

/** What the drawing needs besides the scene. */
export interface DrawingOptions {
  /** Entities and relations of the open path. */
  readonly path?: { readonly entities: readonly string[]; readonly relations: readonly string[] }
  readonly measures?: ReadonlyMap<string, number>
  readonly places?: ReadonlyMap<string, readonly [number, number]>
  readonly fresh?: ReadonlySet<string>
  /** By what radii are multiplied; smaller on a phone. */
  readonly scale?: number
}

/** From (graph, scene, view) to what is drawn. Pure, so that the canvas, the SVG export and the tests see the same picture. */
export const drawingOf = (
  index: GraphIndex,
  scene: Scene,
  view: ViewState,
  { path, measures, places, fresh = new Set(), scale = 1 }: DrawingOptions = {},
): Drawing => {
  const chosen = selectionOf(index, view.selected)
  const focus =
    path !== undefined ? 'path' : (['relation', 'pair', 'entity'] as const).find((kind) => chosen[kind] !== undefined)
  const brightThings = new Set<string>(path?.entities)
  const brightLines = new Set<string>(path?.relations)
  if (focus !== 'path') {
    for (const id of chosen.ends) brightThings.add(id)
    for (const { id, subject, object } of chosen.relations) {
      brightLines.add(id)
      brightThings.add(subject).add(object)
    }
  }
  const sizeOf = sizes(scene, view, measures)
  const things = scene.entities.map((entity): DrawnThing => {
    const { shape, colour } = looksOf(index, entity.type)
    const bright = brightThings.has(entity.id)
    const pin = view.pinned[entity.id]
    const place = pin ?? places?.get(entity.id)
    const ring: Ring =
      focus === 'entity' && entity.id === view.selected
        ? 'selected'
        : bright && focus !== 'entity'
          ? 'end'
          : fresh.has(entity.id)
            ? 'fresh'
            : 'none'
    return {
      id: entity.id,
      label: entity.name,
      type: entity.type,
      shape,
      colour,
      x: place?.[0] ?? entity.x,
      y: place?.[1] ?? entity.y,
      radius: sizeOf(entity.id) * scale,
      ring,
      dim: focus !== undefined && !bright,
      bright: focus !== undefined && bright,
      pinned: pin !== undefined,
      fresh: fresh.has(entity.id),
      more: scene.more.get(entity.id) ?? 0,
    }
  })
  const pairs = new Map<string, Relation[]>()
  for (const relation of scene.relations) {
    const { subject, object } = relation
    if (subject === object) continue
    const pair = subject < object ? `${subject} ${object}` : `${object} ${subject}`
    const group = pairs.get(pair)
    if (group === undefined) pairs.set(pair, [relation])
    else group.push(relation)
  }
  const lines: DrawnLine[] = []
  for (const group of pairs.values())
    group.forEach((relation, i) => {
      const predicate = index.predicates.get(relation.predicate)
      const family = predicate?.family ?? 'contest'
      const flip = relation.subject < relation.object ? 1 : -1
      const middle = i - (group.length - 1) / 2
      const step = Math.min(group.length === 2 ? 34 : 26, 150 / group.length)
      const bright = brightLines.has(relation.id)
      const selected = bright && focus !== 'entity'
      const best = relation.statements.reduce<(typeof relation.statements)[number] | undefined>(
        (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
        undefined,
      )
      const width = widthOf(family, relation.articles.length)
      lines.push({
        id: relation.id,
        source: relation.subject,
        target: relation.object,
        family,
        status: relation.status,
        symmetric: predicate?.symmetric ?? false,
        width: selected ? Math.max(2.4, width) : width,
        bow: middle * step * flip,
        labelAt: 0.5 + (group.length > 1 ? middle * (group.length > 2 ? 0.1 : 0.08) * flip : 0),
        label: shortLabel(predicate?.labels[view.language].forward ?? relation.predicate),
        word: best?.evidence.trigger.map(({ quote }) => quote).join(' … ') ?? '',
        articles: relation.articles.length,
        count: 1,
        faint: relation.confidence < 0.7,
        selected,
        dim: focus !== undefined && !bright,
        near: bright,
      })
    })
  return { things, lines, focus }
}
