import { ArrowRight, Clock, EyeOff, TriangleAlert } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import type { Ground } from '../scene/paint-signs.ts'
import { type GraphIndex, onceAGraph } from '../state/graph-index.ts'
import { formatDate } from '../ui/format.ts'
import { RelationRow } from '../ui/relation-row.tsx'
import { mostSaid } from './most-said.ts'
import { PanelHead } from './panel-head.tsx'
import { secondLooks } from './second-looks.ts'

const ICONS = { contradiction: TriangleAlert, expected: Clock, weak: EyeOff } as const

const MOST = 7

/** The first and the last date of the articles. */
const spanOf = onceAGraph(({ graph }: GraphIndex): readonly [string | undefined, string | undefined] => {
  const dates = graph.sources.flatMap(({ date }) => date ?? []).toSorted()
  return [dates[0], dates.at(-1)]
})

/** In short: what the articles say most often, and what is worth a second look. */
export const OverviewPanel = ({ grounds }: { readonly grounds: readonly Ground[] }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, change, select, nameOf } = useExplorerContext()
  const { graph } = index
  const top = useMemo(() => mostSaid(index, scene.passingRelations, MOST), [scene.passingRelations, index])
  const looks = secondLooks(index)
  const [first, last] = spanOf(index)
  const people = scene.passingEntities.slice(0, 2).map(({ name }) => name)
  return (
    <>
      <PanelHead eyebrow={t('inShort')} />
      <h2 className="head" tabIndex={-1}>
        {t('overview', { count: graph.sources.length, names: people.join(t('and')) })}
      </h2>
      <p className="lede">
        {first === undefined || last === undefined
          ? t('overviewUndated', { names: scene.passingEntities.length, count: scene.passingRelations.length })
          : t('overviewText', {
              from: formatDate(first.slice(0, 7), view.language),
              to: formatDate(last.slice(0, 7), view.language),
              names: scene.passingEntities.length,
              count: scene.passingRelations.length,
            })}
      </p>
      <h3 className="sec">
        {t('saidMost')}
        <small>{t('articles')}</small>
      </h3>
      <div className="rels">
        {top.map((relation) => (
          <RelationRow key={relation.id} relation={relation} />
        ))}
      </div>
      <button
        type="button"
        className="link more"
        onClick={() => change({ tab: 'table', table: 'relations' }, { key: 'table' })}
      >
        {t('allRelations', { count: scene.passingRelations.length })}
        <ArrowRight className="ico" aria-hidden="true" />
      </button>
      {looks.length === 0 ? null : (
        <>
          <h3 className="sec">{t('secondLook')}</h3>
          <ul className="look">
            {looks.slice(0, 6).map(({ kind, relation, count }) => {
              const Icon = ICONS[kind]
              return (
                <li key={`${kind} ${relation.id}`}>
                  <Icon className="ico" aria-hidden="true" />
                  <button type="button" className="plain" onClick={() => select(relation.id)}>
                    <strong>{t(`look.${kind}`, { count })}</strong>
                    <span>
                      {nameOf(relation.subject)}{' '}
                      {index.predicates.get(relation.predicate)?.labels[view.language].forward}{' '}
                      {nameOf(relation.object)}
                    </span>
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
      {grounds.length === 0 ? null : (
        <>
          <h3 className="sec">
            {t('groups')}
            <small>{grounds.length}</small>
          </h3>
          <ul className="look">
            {grounds.map(({ name, members }) => (
              <li key={members.join()}>
                <button
                  type="button"
                  className="plain"
                  onClick={() => change({ ego: members[0], depth: 1 }, { key: 'only', what: name })}
                >
                  <strong>{name}</strong>
                  <span>
                    {members.length} · {members.slice(0, 6).map(nameOf).join(', ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
