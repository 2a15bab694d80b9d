import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { headlineOf } from '../ui/format.ts'
import { useArticleColumns } from './article-columns.tsx'
import { useNameColumns } from './name-columns.tsx'
import { useRelationColumns } from './relation-columns.tsx'
import { Table } from './table.tsx'

const idOf = ({ id }: { readonly id: string }): string => id

/** Names, relations and articles as tables: equal to the picture, with the same filters and the same choice. */
export const TableView = (): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, change, select } = useExplorerContext()
  const told = useMemo(() => {
    const found = new Map<string, number>()
    for (const { statements } of scene.passingRelations)
      for (const { source } of statements) found.set(source, (found.get(source) ?? 0) + 1)
    return found
  }, [scene.passingRelations])
  const sources = useMemo(
    () => index.graph.sources.filter(({ id }) => told.has(id) || told.size === 0 || view.onlyArticles.length === 0),
    [index, told, view.onlyArticles],
  )
  const relations = useRelationColumns()
  const names = useNameColumns(scene.passingRelations)
  const docs = useArticleColumns(told)
  const tabs = [
    ['names', scene.passingEntities.length],
    ['relations', scene.passingRelations.length],
    ['articles', sources.length],
  ] as const
  const all = {
    names: index.graph.entities.length,
    relations: index.graph.relations.length,
    articles: index.graph.sources.length,
  }
  const [, count] = tabs.find(([table]) => table === view.table) ?? ['', 0]
  return (
    <div className="tablev">
      <div className="tbar">
        <div className="seg">
          {tabs.map(([table, n]) => (
            <button
              type="button"
              key={table}
              aria-pressed={view.table === table}
              onClick={() => change({ table, sort: undefined }, { key: 'table' })}
            >
              {t(`table.${table}`)} <small>{n}</small>
            </button>
          ))}
        </div>
        <p>{t('rowsOf', { count, all: all[view.table] })}</p>
      </div>
      {view.table === 'relations' ? (
        <Table
          name="relations"
          label={t('relations')}
          rows={scene.passingRelations}
          columns={relations}
          keyOf={idOf}
          chosen={view.selected}
          onOpen={({ id }) => select(id)}
        />
      ) : view.table === 'names' ? (
        <Table
          name="names"
          label={t('table.names')}
          rows={scene.passingEntities}
          columns={names}
          keyOf={idOf}
          chosen={view.selected}
          onOpen={({ id }) => select(id)}
        />
      ) : (
        <Table
          name="articles"
          label={t('articles')}
          rows={sources}
          columns={docs}
          keyOf={idOf}
          chosen={view.article}
          onOpen={(source) =>
            change(
              { article: source.id, statement: undefined, mention: undefined },
              { key: 'read', what: headlineOf(source) },
            )
          }
        />
      )}
    </div>
  )
}
