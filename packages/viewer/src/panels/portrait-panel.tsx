import type { Entity, Family, Relation } from '@relaas/graph'
import { EyeOff, Focus, Pin, Plus, Route } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { usePicture } from '../scene/picture-context.ts'
import { formatValue, headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { RelationRow } from '../ui/relation-row.tsx'
import { PanelHead } from './panel-head.tsx'

const FAMILIES: readonly Family[] = ['personal', 'contest', 'work', 'place', 'stage']

/** Attributes by name and value, with the sources that give each. */
const attributesOf = (
  entity: Entity,
): readonly (readonly [string, ReadonlyMap<string, readonly Entity['attributes'][number][]>])[] => {
  const names = new Map<string, Map<string, Entity['attributes'][number][]>>()
  for (const attribute of entity.attributes) {
    const values = names.get(attribute.name) ?? new Map<string, Entity['attributes'][number][]>()
    values.set(attribute.value, [...(values.get(attribute.value) ?? []), attribute])
    names.set(attribute.name, values)
  }
  return [...names]
}

/** In time order, undated last; within one date the most articles first. */
const inTime = (a: Relation, b: Relation): number => {
  const [x, y] = [a.qualifiers.date ?? a.firstDate ?? '~', b.qualifiers.date ?? b.firstDate ?? '~']
  return x < y ? -1 : x > y ? 1 : b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1)
}

const Actions = ({ entity }: { readonly entity: Entity }): ReactElement => {
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

/** All that is known of an entity: attributes with their evidence, other names, relations by family in time order, articles. */
export const PortraitPanel = ({ entity }: { readonly entity: Entity }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, select, change } = useExplorerContext()
  const [open, setOpen] = useState<string | undefined>(undefined)
  const here = (index.around.get(entity.id) ?? []).filter(({ id }) => scene.failed[index.nth.get(id) ?? -1] === 0)
  const off = (index.around.get(entity.id)?.length ?? 0) - here.length
  const mentions = Object.values(entity.mentions).reduce((sum, count) => sum + count, 0)
  const articles = Object.keys(entity.mentions)
  const numberOf = (source: string): number => articles.indexOf(source) + 1
  const merge = index.graph.merges.find((one) => one.entity === entity.id)
  return (
    <>
      <PanelHead eyebrow={t('portrait')} onClose={() => select(undefined)} />
      <h2 className="claim head" tabIndex={-1}>
        <Glyph index={index} type={entity.type} className="big" />
        {entity.name}
      </h2>
      <dl className="attrs">
        <div>
          <dt>{index.types.get(entity.type)?.labels[view.language].one ?? entity.type}</dt>
          <dd>
            {t('times', { count: mentions })}, {t('articlesN', { count: articles.length })}
          </dd>
        </div>
        {attributesOf(entity).map(([name, values]) => (
          <div key={name}>
            <dt>{t(`attribute.${name}`, { defaultValue: name })}</dt>
            <dd>
              {[...values].map(([value, given], i) => (
                <span key={value}>
                  {i === 0 ? '' : ', '}
                  {t(`value.${value}`, { defaultValue: formatValue(name, value, view.language) })}{' '}
                  {[...new Map(given.map((one) => [one.source, one])).values()].map((one) => {
                    const key = `${name} ${value} ${one.source}`
                    return (
                      <button
                        type="button"
                        className="cite-n"
                        key={one.source}
                        aria-expanded={open === key}
                        aria-label={t('whereSaid', { n: numberOf(one.source) })}
                        onClick={() => setOpen(open === key ? undefined : key)}
                      >
                        {numberOf(one.source)}
                      </button>
                    )
                  })}
                  {given.map((one) => {
                    const source = index.sources.get(one.source)
                    if (open !== `${name} ${value} ${one.source}` || source === undefined) return null
                    const { start, end } = one.evidence
                    const from = Math.max(0, source.text.lastIndexOf('\n', start) + 1, start - 60)
                    return (
                      <q className="said" key={`${one.source} ${start}`} lang={source.lang}>
                        {source.text.slice(from, start)}
                        <mark className="m t">{source.text.slice(start, end)}</mark>
                        {source.text.slice(end, end + 60).split('\n')[0]}
                      </q>
                    )
                  })}
                </span>
              ))}
            </dd>
          </div>
        ))}
        {entity.aliases.length === 0 ? null : (
          <div>
            <dt>{t('alsoCalled')}</dt>
            <dd>{entity.aliases.join(', ')}</dd>
          </div>
        )}
        {merge === undefined ? null : (
          <div>
            <dt>{t('joined')}</dt>
            <dd>{t('joinedWhy', { count: merge.members.length, reason: merge.reason.split('; ')[0] })}</dd>
          </div>
        )}
      </dl>
      <Actions entity={entity} />
      {off > 0 ? <p className="note">{t('filtersHide', { count: off })}</p> : null}
      {FAMILIES.map((family) => {
        const rows = here.filter((relation) => index.predicates.get(relation.predicate)?.family === family)
        return rows.length === 0 ? null : (
          <section key={family}>
            <h3 className="sec">
              <LineForm family={family} />
              {t(`family.${family}`)}
              <small>{rows.length}</small>
            </h3>
            <div className="rels tight">
              {rows.toSorted(inTime).map((relation) => (
                <RelationRow key={relation.id} relation={relation} from={entity.id} />
              ))}
            </div>
          </section>
        )
      })}
      <h3 className="sec">
        {t('articles')}
        <small>{articles.length}</small>
      </h3>
      <ol className="docs">
        {articles.map((id, i) => {
          const source = index.sources.get(id)
          return source === undefined ? null : (
            <li key={id}>
              <button
                type="button"
                className="rel"
                onClick={() => change({ article: id, statement: undefined }, { key: 'read', what: headlineOf(source) })}
              >
                <span className="n">{i + 1}</span>
                <span className="say" lang={source.lang}>
                  {headlineOf(source)}
                </span>
                <span className="n">{t('times', { count: entity.mentions[id] ?? 0 })}</span>
              </button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
