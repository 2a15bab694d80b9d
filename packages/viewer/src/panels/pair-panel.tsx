import type { Entity, Relation } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { formatDates } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { RelationRow } from '../ui/relation-row.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationsByFamily } from './relations-by-family.tsx'

interface Props {
  readonly pair: readonly [Entity, Entity]
  /** All between the two, in the order of the graph. */
  readonly relations: readonly Relation[]
}

/** All relations between two entities, each leading to its sentences; those that the filters hide stand apart. */
export const PairPanel = ({ pair, relations }: Props): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, select } = useExplorerContext()
  const passes = ({ id }: Relation): boolean => scene.failed[index.nth.get(id) ?? -1] === 0
  const here = relations.filter(passes)
  const off = relations.filter((relation) => !passes(relation))
  const articles = new Set(here.flatMap((relation) => relation.articles)).size
  const dates = here
    .flatMap(({ firstDate, lastDate }) => [firstDate, lastDate].filter((one) => one !== undefined))
    .toSorted()
  const when = formatDates(dates[0], dates.at(-1), view.language)
  const name = ({ id, type, name }: Entity): ReactElement => (
    <button type="button" onClick={() => select(id)}>
      <Glyph index={index} type={type} />
      {name}
    </button>
  )
  return (
    <>
      <PanelHead eyebrow={t('betweenTwo')} onClose={() => select(undefined)} />
      <h2 className="claim head" tabIndex={-1}>
        {name(pair[0])} <span className="verb">{t('and').trim()}</span> {name(pair[1])}
      </h2>
      {here.length === 0 ? null : (
        <p className="tally">
          <span>
            <b>{t('relationsN', { count: here.length })}</b>, {t('articlesN', { count: articles })},{' '}
            {t('sentencesN', { count: here.reduce((sum, { statements }) => sum + statements.length, 0) })}
            {`, ${when || t('dateNotStated')}`}
          </span>
        </p>
      )}
      <RelationsByFamily relations={here} />
      {off.length === 0 ? null : (
        <section>
          <h3 className="sec">
            {t('hiddenByFilters')}
            <small>{off.length}</small>
          </h3>
          <div className="rels tight">
            {off.map((relation) => (
              <RelationRow key={relation.id} relation={relation} />
            ))}
          </div>
        </section>
      )}
    </>
  )
}
