import type { Entity } from '@relaas/graph'
import { EyeOff, Focus, Pin, Plus, Route } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { usePicture } from '../scene/picture-context.ts'

/** What can be done with a name: expand, pin, look only at it, find a path from it, hide it. */
export const PortraitActions = ({ entity }: { readonly entity: Entity }): ReactElement => {
  const { t } = useTranslation()
  const { view, change, scene } = useExplorerContext()
  const picture = usePicture()
  const expanded = view.expanded.includes(entity.id)
  const pinned = view.pinned[entity.id] !== undefined
  const more = scene.more.get(entity.id) ?? 0
  const what = entity.name
  const pin = (): void => {
    const { [entity.id]: _, ...rest } = view.pinned
    const place = picture.placeOf(entity.id) ?? [entity.x, entity.y]
    change({ pinned: pinned ? rest : { ...view.pinned, [entity.id]: place } }, { key: pinned ? 'unpin' : 'pin', what })
  }
  return (
    <div className="acts5">
      <button
        type="button"
        className="tb"
        disabled={!expanded && more === 0}
        onClick={() =>
          change(
            {
              expanded: expanded ? view.expanded.filter((id) => id !== entity.id) : [...view.expanded, entity.id],
            },
            { key: expanded ? 'collapse' : 'expand', what },
          )
        }
      >
        <Plus className="ico" aria-hidden="true" />
        {expanded ? t('collapse') : t('expand')} {more > 0 && !expanded ? <b>+{more}</b> : null}
      </button>
      <button type="button" className="tb" aria-pressed={pinned} onClick={pin}>
        <Pin className="ico" aria-hidden="true" />
        {pinned ? t('unpin') : t('pin')}
      </button>
      <button
        type="button"
        className="tb"
        aria-pressed={view.ego === entity.id}
        onClick={() =>
          view.ego === entity.id
            ? change({ ego: undefined }, { key: 'all' })
            : change({ ego: entity.id, depth: 1 }, { key: 'only', what })
        }
      >
        <Focus className="ico" aria-hidden="true" />
        {t('onlyThis')}
      </button>
      <button
        type="button"
        className="tb"
        onClick={() => change({ path: [entity.id], pathChoice: 0 }, { key: 'pathFrom', what })}
      >
        <Route className="ico" aria-hidden="true" />
        {t('pathTo')}
      </button>
      <button
        type="button"
        className="tb"
        onClick={() => change({ hidden: [...view.hidden, entity.id], selected: undefined }, { key: 'hide', what })}
      >
        <EyeOff className="ico" aria-hidden="true" />
        {t('hide')}
      </button>
      {view.ego === entity.id ? (
        <fieldset className="seg" aria-label={t('steps')}>
          {([1, 2, 3] as const).map((depth) => (
            <button
              type="button"
              key={depth}
              aria-pressed={view.depth === depth}
              onClick={() => change({ depth }, { key: 'depth', what: String(depth) })}
            >
              {t('stepsN', { count: depth })}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  )
}
