import { useEffect, useMemo, useRef, useState } from 'react'
import { ask } from '../analysis/analysis.ts'
import type { Way } from '../analysis/paths.ts'
import type { Data } from '../state/command-log.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { ViewState } from '../state/view-state.ts'
import { type Drawing, drawingOf } from './drawing.ts'
import type { Ground } from './paint-signs.ts'
import { roomy } from './roomy.ts'
import type { Scene } from './scene.ts'

type Places = ReadonlyMap<string, readonly [number, number]>

/** The picture of a scene, with what the worker adds to it: places, measures, groups. */
export interface DrawnScene {
  readonly drawing: Drawing
  readonly grounds: readonly Ground[]
  readonly frameKey: string
  /** The step of a layout under way. */
  readonly placing: number | undefined
  readonly stop: () => void
}

const linksOf = (scene: Scene): readonly (readonly [string, string])[] =>
  scene.relations.map(({ subject, object }) => [subject, object] as const)

/** Draws a scene; what takes long is asked of the worker and comes in when it is there. */
export const useDrawing = (
  index: GraphIndex,
  scene: Scene,
  view: ViewState,
  data: Data,
  way: Way | undefined,
  phone: boolean,
): DrawnScene => {
  const [measures, setMeasures] = useState<ReadonlyMap<string, number> | undefined>(undefined)
  const [grounds, setGrounds] = useState<readonly Ground[]>([])
  const [places, setPlaces] = useState<{ readonly key: string; readonly map: Places } | undefined>(undefined)
  const [placing, setPlacing] = useState<number | undefined>(undefined)
  const stop = useRef<() => void>(() => undefined)
  // What an added article brings moves nothing that was there.
  const kept = useRef<{ readonly phone: boolean; readonly places: Places } | undefined>(undefined)
  const built = useMemo(() => {
    const before = kept.current?.phone === phone ? kept.current.places : undefined
    const places = roomy(index, phone ? 300 : 610, phone ? 400 : 540, before)
    kept.current = { phone, places: new Map([...(before ?? []), ...places]) }
    return places
  }, [index, phone])
  const ids = useMemo(() => scene.entities.map(({ id }) => id), [scene.entities])
  const links = useMemo(() => linksOf(scene), [scene])

  useEffect(() => {
    if (view.size !== 'pagerank' && view.size !== 'betweenness') return
    let current = true
    void ask('measure', { kind: view.size, ids, links }).answer.then((answer) => {
      if (current) setMeasures(answer)
    })
    return () => {
      current = false
    }
  }, [view.size, ids, links])

  useEffect(() => {
    if (!view.groups) {
      setGrounds([])
      return
    }
    let current = true
    void ask('communities', { ids, links }).answer.then((answer) => {
      if (current)
        setGrounds(
          answer.map(({ members }) => ({
            members,
            name: members
              .slice(0, 2)
              .map((id) => index.entities.get(id)?.name ?? '')
              .join(', '),
          })),
        )
    })
    return () => {
      current = false
    }
  }, [view.groups, ids, links, index])

  // The layout belongs to what is shown, in any order; while it is the same, places stay.
  const placeKey = useMemo(
    () => (view.layout === 'built' ? '' : `${view.layout} ${ids.toSorted().join(' ')}`),
    [view.layout, ids],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the layout depends on
  useEffect(() => {
    if (view.layout === 'built') {
      setPlaces(undefined)
      return
    }
    let current = true
    const firstDate = new Map<string, string>()
    for (const { subject, object, firstDate: date } of scene.relations)
      for (const id of [subject, object])
        if (date !== undefined && date < (firstDate.get(id) ?? '~')) firstDate.set(id, date)
    const asked = ask(
      'layout',
      {
        kind: view.layout,
        things: scene.entities.map(({ id }) => {
          const [x, y] = built.get(id) ?? [0, 0]
          const date = firstDate.get(id)
          return { id, x, y, ...(date === undefined ? {} : { date }) }
        }),
        links,
      },
      (step) => {
        if (current) setPlacing(step)
      },
    )
    stop.current = asked.stop
    void asked.answer.then((map) => {
      if (!current) return
      setPlacing(undefined)
      setPlaces({ key: placeKey, map })
    })
    return () => {
      current = false
      asked.stop()
      setPlacing(undefined)
    }
  }, [placeKey])

  const { selected, pinned, size, language } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view, a drawing depends on these
  const drawing = useMemo(
    () =>
      drawingOf(index, scene, view, {
        ...(way === undefined
          ? {}
          : { path: { entities: way.entities, relations: way.relations.map(({ id }) => id) } }),
        ...(measures === undefined ? {} : { measures }),
        places: places === undefined || view.layout === 'built' ? built : places.map,
        scale: phone ? 0.8 : 1,
        fresh: data.fresh,
      }),
    [index, scene, selected, pinned, size, view.layout, language, way, measures, places, built, phone, data.fresh],
  )
  const frameKey = [
    view.layout,
    places?.key ?? '',
    view.ego ?? '',
    view.depth,
    view.limit,
    data.graph.entities.length,
    phone,
  ].join('|')
  return { drawing, grounds, frameKey, placing, stop: () => stop.current() }
}
