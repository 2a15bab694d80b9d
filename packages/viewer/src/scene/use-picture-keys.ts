import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { pairKey } from '../state/pair-key.ts'
import { relationsBetween } from '../state/selection.ts'
import type { Drawing } from './drawing.ts'
import { nearestInDirection } from './nearest.ts'
import type { Picture } from './sigma/picture.ts'

interface Keyed {
  readonly picture: RefObject<Picture | undefined>
  readonly drawing: Drawing
  readonly selected: string | undefined
  /** The thing that the keyboard stands on. */
  readonly cursor: string | undefined
  readonly setCursor: (id: string | undefined) => void
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The picture's keyboard: arrows walk from neighbour to neighbour, letters act on the thing that the cursor stands on. */
export const usePictureKeys = ({ picture, drawing, selected, cursor, setCursor }: Keyed) => {
  const { t } = useTranslation()
  const { view, change, index, scene, select, say, nameOf } = useExplorerContext()
  /** Where the cursor came from on its last step. */
  const [last, setLast] = useState<string | undefined>(undefined)
  return (event: React.KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const direction = ARROWS[event.key]
    const here = cursor ?? (selected !== undefined && index.entities.has(selected) ? selected : undefined)
    if (direction !== undefined) {
      const at = picture.current?.at
      const next =
        here === undefined || at === undefined
          ? scene.entities[0]?.id
          : nearestInDirection(here, direction, scene.relations, at)
      if (next !== undefined) {
        setCursor(next)
        setLast(here)
        picture.current?.show([next])
        const count = scene.relations.filter(({ subject, object }) => subject === next || object === next).length
        const shared = here === undefined ? 0 : relationsBetween(scene.relations, here, next).length
        const opens = shared === 0 ? '' : `. ${t('sharedWith', { count: shared, name: nameOf(here ?? '') })}`
        say(`${t('at', { name: nameOf(next), count })}${opens}`)
      } else say(t('nobodyThere'))
    } else if (event.key === 'Enter' && here !== undefined) select(here)
    else if (event.key === 'r' && cursor !== undefined && last !== undefined) {
      const [first, ...more] = relationsBetween(scene.relations, last, cursor)
      if (first === undefined) return
      select(more.length === 0 ? first.id : pairKey(last, cursor))
    } else if (event.key === 'e' && here !== undefined)
      change(
        {
          expanded: view.expanded.includes(here) ? view.expanded.filter((id) => id !== here) : [...view.expanded, here],
        },
        { key: view.expanded.includes(here) ? 'collapse' : 'expand', what: nameOf(here) },
      )
    else if (event.key === 'p' && here !== undefined) {
      const { [here]: pinned, ...rest } = view.pinned
      const thing = drawing.things.find(({ id }) => id === here)
      change(
        { pinned: pinned === undefined && thing !== undefined ? { ...rest, [here]: [thing.x, thing.y] } : rest },
        { key: pinned === undefined ? 'pin' : 'unpin', what: nameOf(here) },
      )
    } else if (event.key === 'h' && here !== undefined) {
      setCursor(undefined)
      change({ hidden: [...view.hidden, here], selected: undefined }, { key: 'hide', what: nameOf(here) })
    } else if (event.key === 'i' && here !== undefined)
      change({ ego: here, depth: 1 }, { key: 'only', what: nameOf(here) })
    else if (['1', '2', '3'].includes(event.key) && view.ego !== undefined)
      change({ depth: Number(event.key) as 1 | 2 | 3 }, { key: 'depth', what: event.key })
    else return
    event.preventDefault()
  }
}
