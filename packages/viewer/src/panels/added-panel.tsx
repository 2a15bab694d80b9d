import { BookOpenText } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { headlineOf } from '../ui/format.ts'
import { RelationRow } from '../ui/relation-row.tsx'
import { PanelHead } from './panel-head.tsx'
import { SourceMeta } from './source-line.tsx'

/** What the articles just added say: what is new here, and what was known and is now said again. */
export const AddedPanel = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation()
  const { index, data, change } = useExplorerContext()
  const sources = data.added.flatMap((id) => index.sources.get(id) ?? [])
  const here = index.graph.relations.filter(({ articles }) => articles.some((id) => data.added.includes(id)))
  const fresh = here.filter(({ id }) => data.fresh.has(id))
  const known = here.filter(({ id }) => !data.fresh.has(id))
  return (
    <>
      <PanelHead eyebrow={t('justAdded')} onClose={onClose} />
      {sources.map((source) => (
        <section key={source.id}>
          <h2 className="head" lang={source.lang} tabIndex={-1}>
            {headlineOf(source)}
          </h2>
          <p className="where">
            <SourceMeta source={source} />
          </p>
          <div className="acts first">
            <button
              type="button"
              className="pb"
              onClick={() =>
                change(
                  { article: source.id, statement: undefined, mention: undefined },
                  { key: 'read', what: headlineOf(source) },
                )
              }
            >
              <BookOpenText className="ico" aria-hidden="true" />
              {t('openArticle')}
            </button>
          </div>
        </section>
      ))}
      {here.length === 0 ? <p className="lede">{t('noStatements')}</p> : null}
      {(
        [
          ['newHere', fresh],
          ['saidAgain', known],
        ] as const
      ).map(([title, rows]) =>
        rows.length === 0 ? null : (
          <section key={title}>
            <h3 className="sec">
              {t(title)}
              <small>{rows.length}</small>
            </h3>
            <div className="rels tight">
              {rows.map((relation) => (
                <RelationRow key={relation.id} relation={relation} />
              ))}
            </div>
          </section>
        ),
      )}
    </>
  )
}
