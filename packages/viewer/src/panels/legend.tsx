import type { Family } from '@relaas/graph'
import { memo, type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import { firstView, noFilters, type ViewState } from '../state/view-state.ts'
import { Glyph } from '../ui/glyph.tsx'
import { FamilyRows, type Toggle } from './family-rows.tsx'
import { Row } from './legend-row.tsx'
import { LegendSaid } from './legend-said.tsx'
import { LegendSources } from './legend-sources.tsx'

const FAMILIES: readonly Family[] = ['contest', 'personal', 'work', 'place', 'stage']

interface Props {
  readonly index: GraphIndex
  /** A view with the filters that hold; the same object while they do. */
  readonly view: ViewState
  readonly counts: Counts
  readonly relationsOff: number
  readonly change: Session['change']
  readonly preview: Session['preview']
}

/** The predicates that a graph uses. */
const usePredicates = ({ graph }: GraphIndex) =>
  useMemo(() => {
    const used = new Set(graph.relations.map(({ predicate }) => predicate))
    return graph.vocabulary.predicates.filter(({ id }) => used.has(id))
  }, [graph])

/** What the picture's marks mean, how many there are, and whether they are shown: the legend is the filter. */
export const Legend = memo(({ index, view, counts, relationsOff, change, preview }: Props): ReactElement => {
  const { t } = useTranslation()
  const toggle: Toggle = (key, ids, all, what, only) => {
    const hidden = view[key]
    const off = ids.every((id) => hidden.includes(id))
    const next = only
      ? all.filter((id) => !ids.includes(id))
      : off
        ? hidden.filter((id) => !ids.includes(id))
        : [...new Set([...hidden, ...ids])]
    change({ [key]: next }, { key: only ? 'isolate' : off ? 'showKind' : 'hideKind', what })
  }
  const types = index.graph.vocabulary.entityTypes
  const predicates = usePredicates(index)
  const usual = firstView(view.language)
  const touched = (Object.keys(noFilters) as (keyof ViewState)[]).some(
    (key) => JSON.stringify(view[key]) !== JSON.stringify(usual[key]),
  )
  return (
    <nav className="legend" aria-label={t('legend')}>
      <div className="lh">
        <h2>{t('legend')}</h2>
        {relationsOff > 0 ? (
          <button type="button" className="link" onClick={() => change(noFilters, { key: 'all' })}>
            {t('showAll')}
          </button>
        ) : touched ? (
          <button
            type="button"
            className="link"
            onClick={() =>
              change(Object.fromEntries(Object.keys(noFilters).map((key) => [key, usual[key as keyof ViewState]])), {
                key: 'reset',
              })
            }
          >
            {t('asUsual')}
          </button>
        ) : null}
      </div>
      <h3>{t('whoAndWhat')}</h3>
      <ul>
        {types.map(({ id, labels }) => (
          <li key={id}>
            <Row
              icon={<Glyph index={index} type={id} />}
              label={labels[view.language].one}
              count={counts.types.get(id) ?? 0}
              on={!view.hiddenTypes.includes(id)}
              onToggle={(only) =>
                toggle(
                  'hiddenTypes',
                  [id],
                  types.map((type) => type.id),
                  labels[view.language].one,
                  only,
                )
              }
            />
          </li>
        ))}
      </ul>
      <h3>{t('relations')}</h3>
      <ul>
        {FAMILIES.map((family) => (
          <FamilyRows key={family} {...{ family, predicates, view, counts, toggle }} />
        ))}
      </ul>
      <LegendSaid {...{ view, counts, change, preview }} />
      <LegendSources {...{ index, view, counts, change, toggle }} />
    </nav>
  )
})
