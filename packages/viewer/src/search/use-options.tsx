import { Focus, Route } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { statementKey } from '../state/graph-index.ts'
import { headlineOf } from '../ui/format.ts'
import { FoundArticle, FoundName, FoundRelation, FoundSentence } from './found-body.tsx'
import type { Found, FoundKind } from './search-index.ts'

/** Something that the search offers: what was found, or what can be done with it. */
export interface Option {
  readonly id: string
  readonly group: FoundKind | 'do'
  readonly body: ReactNode
  readonly act: () => void
}

/** The groups of options, in the order in which they stand. */
export const GROUPS: readonly Option['group'][] = ['name', 'relation', 'sentence', 'article', 'do']

/** What to offer for what was found, group by group; the same while that is. */
export const useOptions = (found: readonly Found[]): readonly Option[] => {
  const { t } = useTranslation()
  const { index, view, nameOf, select, read, change } = useExplorerContext()
  const { selected } = view
  return useMemo(() => {
    const optionOf = ({ id, kind, near }: Found): readonly Option[] => {
      const key = id.slice(id.indexOf(' ') + 1)
      const one = (body: ReactNode, act: () => void): readonly Option[] => [{ id, group: kind, body, act }]
      switch (kind) {
        case 'name': {
          const entity = index.entities.get(key)
          return entity === undefined ? [] : one(<FoundName entity={entity} near={near} />, () => select(key))
        }
        case 'relation': {
          const relation = index.relations.get(key)
          return relation === undefined ? [] : one(<FoundRelation relation={relation} />, () => select(key))
        }
        case 'sentence': {
          const statement = index.relationOf.get(key)?.statements.find((other) => statementKey(other) === key)
          const source = statement === undefined ? undefined : index.sources.get(statement.source)
          return statement === undefined || source === undefined
            ? []
            : one(<FoundSentence source={source} statement={statement} />, () => read(statement))
        }
        case 'article': {
          const source = index.sources.get(key)
          return source === undefined
            ? []
            : one(<FoundArticle source={source} />, () =>
                change(
                  { article: key, statement: undefined, mention: undefined },
                  { key: 'read', what: headlineOf(source) },
                ),
              )
        }
      }
    }
    const options = found.flatMap(optionOf)
    const first = found.find(({ kind }) => kind === 'name')?.id.slice(5)
    if (first !== undefined) {
      const name = nameOf(first)
      const here = selected !== undefined && index.entities.has(selected) ? selected : undefined
      if (here !== undefined && here !== first)
        options.push({
          id: 'do path',
          group: 'do',
          act: () => change({ path: [here, first], pathChoice: 0 }, { key: 'path', what: `${nameOf(here)} – ${name}` }),
          body: (
            <>
              <Route className="ico" aria-hidden="true" />
              <span className="pm">{t('pathBetween', { from: nameOf(here), to: name })}</span>
            </>
          ),
        })
      options.push({
        id: 'do only',
        group: 'do',
        act: () => change({ ego: first, depth: 1, selected: first }, { key: 'only', what: name }),
        body: (
          <>
            <Focus className="ico" aria-hidden="true" />
            <span className="pm">{t('onlyAndNeighbours', { name })}</span>
          </>
        ),
      })
    }
    return GROUPS.flatMap((group) => options.filter((option) => option.group === group))
  }, [found, index, selected, nameOf, select, read, change, t])
}
