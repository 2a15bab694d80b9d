import type { Family } from '@relaas/graph'
import { CircleHelp, Languages, Newspaper } from 'lucide-react'
import { memo, type ReactElement, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import { firstView, noFilters, type ViewState } from '../state/view-state.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { ArticleSelect } from './article-select.tsx'
import { FamilyRows, type Toggle } from './family-rows.tsx'
import { Row } from './legend-row.tsx'

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

/** What a graph has of what the legend lists: once a graph. */
const useLists = ({ graph }: GraphIndex) =>
  useMemo(() => {
    const used = new Set(graph.relations.map(({ predicate }) => predicate))
    return {
      predicates: graph.vocabulary.predicates.filter(({ id }) => used.has(id)),
      publishers: [...new Set(graph.sources.map(({ publisher }) => publisher ?? ''))].toSorted(),
      languages: [...new Set(graph.sources.map(({ lang }) => lang))].toSorted(),
    }
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
  const { predicates, publishers, languages } = useLists(index)
  const sure = (value: number): Partial<ViewState> => ({ minConfidence: value })
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
      <h3>{t('whatTextSays')}</h3>
      <ul>
        {(['asserted', 'expected', 'negated'] as const).map((status) => {
          const on = view.status.includes(status)
          return (
            <li key={status}>
              <Row
                icon={<LineForm status={status} width={30} />}
                label={t(status)}
                count={counts.status.get(status) ?? 0}
                on={on}
                onToggle={(only) =>
                  change(
                    {
                      status: only
                        ? [status]
                        : on
                          ? view.status.filter((one) => one !== status)
                          : [...view.status, status],
                    },
                    { key: only ? 'isolate' : on ? 'hideKind' : 'showKind', what: t(status) },
                  )
                }
              />
            </li>
          )
        })}
      </ul>
      <h3 id="how-sure">{t('howSure')}</h3>
      <div className="sure">
        <input
          type="range"
          min={0}
          max={10}
          step={1}
          aria-labelledby="how-sure"
          aria-valuetext={t('atLeast10', { n: Math.round(view.minConfidence * 10) })}
          value={Math.round(view.minConfidence * 10)}
          onChange={(event) => preview(sure(Number(event.target.value) / 10))}
          onPointerUp={(event) =>
            change(sure(Number(event.currentTarget.value) / 10), { key: 'sure', what: event.currentTarget.value })
          }
          onKeyUp={(event) =>
            change(sure(Number(event.currentTarget.value) / 10), { key: 'sure', what: event.currentTarget.value })
          }
        />
        <p>
          <b>{t('atLeast10', { n: Math.round(view.minConfidence * 10) })}</b>
          <span>{t('hiddenN', { count: counts.hides.sure })}</span>
        </p>
      </div>
      <h3 id="support">{t('support')}</h3>
      <fieldset className="seg wide-seg" aria-labelledby="support">
        {[1, 2, 3, 5].map((n) => (
          <button
            type="button"
            key={n}
            aria-pressed={view.minArticles === n}
            title={t('atLeastArticles', { count: n })}
            onClick={() => change({ minArticles: n }, { key: 'support', what: String(n) })}
          >
            {n === 1 ? t('any') : `${n}+`}
          </button>
        ))}
      </fieldset>
      <h3 id="with-words">{t('withWords')}</h3>
      <input
        className="field"
        type="search"
        aria-labelledby="with-words"
        defaultValue={view.text}
        key={`text ${view.text}`}
        placeholder={t('withWordsHint')}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
        onBlur={(event) => {
          if (event.target.value !== view.text)
            change({ text: event.target.value }, { key: 'text', what: event.target.value })
        }}
      />
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
    </nav>
  )
})
