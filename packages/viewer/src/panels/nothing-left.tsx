import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { FACETS } from '../scene/facets.ts'
import { noFilters } from '../state/view-state.ts'

/** Says which filters leave nothing to show, and takes them off. */
export const NothingLeft = (): ReactElement => {
  const { t } = useTranslation()
  const { index, counts, change } = useExplorerContext()
  const none = index.graph.relations.length === 0
  const why = (Object.keys(FACETS) as (keyof typeof FACETS)[])
    .filter((facet) => counts.hides[facet] > 0)
    .map((facet) => t(`because.${facet}`, { n: counts.hides[facet] }))
  return (
    <div className="notice" role="status">
      <h2>{none ? t('noRelationsHead') : t('nothingLeft')}</h2>
      <p>
        {none
          ? t('noRelations', { articles: index.graph.sources.length, names: index.graph.entities.length })
          : why.length > 0
            ? `${t('hiddenBy')} ${why.join(', ')}.`
            : t('hiddenTogether')}
      </p>
      <div className="acts">
        {none ? (
          <button
            type="button"
            className="pb"
            onClick={() => change({ tab: 'table', table: 'names' }, { key: 'table' })}
          >
            {t('seeNames')}
          </button>
        ) : (
          <button type="button" className="pb" onClick={() => change(noFilters, { key: 'all' })}>
            {t('showAll')}
          </button>
        )}
      </div>
    </div>
  )
}
