import type { Entity } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { PanelHead } from './panel-head.tsx'
import { PortraitActions } from './portrait-actions.tsx'
import { PortraitAttributes } from './portrait-attributes.tsx'
import { RelationsByFamily } from './relations-by-family.tsx'

/** All that is known of an entity: attributes with their evidence, other names, relations by family in time order, articles. */
export const PortraitPanel = ({ entity }: { readonly entity: Entity }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, select, change } = useExplorerContext()
  const here = (index.around.get(entity.id) ?? []).filter(({ id }) => scene.failed[index.nth.get(id) ?? -1] === 0)
  const off = (index.around.get(entity.id)?.length ?? 0) - here.length
  const mentions = Object.values(entity.mentions).reduce((sum, count) => sum + count, 0)
  const articles = Object.keys(entity.mentions)
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
        <PortraitAttributes entity={entity} />
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
      <PortraitActions entity={entity} />
      {off > 0 ? <p className="note">{t('filtersHide', { count: off })}</p> : null}
      <RelationsByFamily relations={here} from={entity.id} />
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
                onClick={() =>
                  change(
                    { article: id, statement: undefined, mention: undefined },
                    { key: 'read', what: headlineOf(source) },
                  )
                }
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
