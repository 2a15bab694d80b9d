import { CircleHelp, Languages, Newspaper } from 'lucide-react'
import { type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { ArticleSelect } from './article-select.tsx'
import type { Toggle } from './family-rows.tsx'
import { Row } from './legend-row.tsx'

interface Props {
  readonly index: GraphIndex
  readonly view: ViewState
  readonly counts: Counts
  readonly change: Session['change']
  readonly toggle: Toggle
}

/** The part of the legend about who says it: publishers, languages, one article. */
export const LegendSources = ({ index, view, counts, change, toggle }: Props): ReactElement => {
  const { t } = useTranslation()
  const { sources } = index.graph
  const [publishers, languages] = useMemo(
    () => [
      [...new Set(sources.map(({ publisher }) => publisher ?? ''))].toSorted(),
      [...new Set(sources.map(({ lang }) => lang))].toSorted(),
    ],
    [sources],
  )
  return (
    <>
      <h3>{t('publishers')}</h3>
      <ul>
        {publishers.map((publisher) => (
          <li key={publisher}>
            <Row
              icon={
                publisher === '' ? (
                  <CircleHelp className="ico" aria-hidden="true" />
                ) : (
                  <Newspaper className="ico" aria-hidden="true" />
                )
              }
              label={publisher === '' ? <em>{t('noPublisher')}</em> : publisher}
              count={counts.publishers.get(publisher) ?? 0}
              on={!view.hiddenPublishers.includes(publisher)}
              onToggle={(only) =>
                toggle('hiddenPublishers', [publisher], publishers, publisher || t('noPublisher'), only)
              }
            />
          </li>
        ))}
      </ul>
      <h3>{t('languages')}</h3>
      <ul>
        {languages.map((lang) => (
          <li key={lang}>
            <Row
              icon={<Languages className="ico" aria-hidden="true" />}
              label={t(`lang.${lang}`)}
              count={counts.languages.get(lang) ?? 0}
              on={!view.hiddenLanguages.includes(lang)}
              onToggle={(only) => toggle('hiddenLanguages', [lang], languages, t(`lang.${lang}`), only)}
            />
          </li>
        ))}
      </ul>
      <h3 id="one-article">{t('oneArticle')}</h3>
      <ArticleSelect {...{ index, view, counts, change }} />
    </>
  )
}
