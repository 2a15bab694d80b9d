import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import { type GraphIndex, onceAGraph } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { headlineOf } from '../ui/format.ts'

/** More than a list can show is found by searching and in the table of articles. */
const MOST = 500

const titles = onceAGraph(({ graph }: GraphIndex) =>
  graph.sources.slice(0, MOST).map((source) => ({ id: source.id, name: headlineOf(source).slice(0, 60) })),
)

interface Props {
  readonly index: GraphIndex
  readonly view: ViewState
  readonly counts: Counts
  readonly change: Session['change']
}

/** One article out of all. The list, with its live counts, is made when somebody goes to it: closed, nobody reads it. */
export const ArticleSelect = ({ index, view, counts, change }: Props): ReactElement => {
  const { t } = useTranslation()
  const [near, setNear] = useState(false)
  const [only = ''] = view.onlyArticles
  const all = titles(index)
  return (
    <select
      className="field"
      aria-labelledby="one-article"
      value={only}
      onPointerEnter={() => setNear(true)}
      onPointerDown={() => setNear(true)}
      onFocus={() => setNear(true)}
      onPointerLeave={(event) => setNear(event.currentTarget === document.activeElement)}
      onBlur={() => setNear(false)}
      onChange={(event) =>
        change(
          { onlyArticles: event.target.value === '' ? [] : [event.target.value] },
          { key: 'article', what: event.target.selectedOptions[0]?.text ?? '' },
        )
      }
    >
      <option value="">{t('allArticles', { count: index.graph.sources.length })}</option>
      {(near ? all : all.filter(({ id }) => id === only)).map(({ id, name }) => (
        <option key={id} value={id}>
          {name} ({counts.articles.get(id) ?? 0})
        </option>
      ))}
    </select>
  )
}
