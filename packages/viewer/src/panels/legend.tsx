import type { Family } from '@relaas/graph'
import { ChevronDown, CircleHelp, Languages, Newspaper } from 'lucide-react'
import { memo, type ReactElement, type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortLabel } from '../scene/drawing.ts'
import type { Counts } from '../scene/facets.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import { firstView, noFilters, type ViewState } from '../state/view-state.ts'
import { headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'

const FAMILIES: readonly Family[] = ['contest', 'personal', 'work', 'place', 'stage']
type ListKey = 'hiddenTypes' | 'hiddenPredicates' | 'hiddenPublishers' | 'hiddenLanguages'

interface RowProps {
  readonly icon: ReactNode
  readonly label: ReactNode
  readonly count: number
  readonly on: boolean
  readonly className?: string
  readonly share?: number
  /** Hides or shows; with Alt, shows only this. */
  readonly onToggle: (only: boolean) => void
}

const Row = ({ icon, label, count, on, className = '', share, onToggle }: RowProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`row ${className}`}
      aria-pressed={on}
      title={t('altClick')}
      onClick={(event) => onToggle(event.altKey)}
    >
      {icon}
      <span>{label}</span> {on ? null : <small>{t('off')}</small>}
      {share === undefined ? null : <i className="bar1" style={{ width: `${Math.round(share * 44)}px` }} />}{' '}
      <b>{count}</b>
    </button>
  )
}

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
      // More than a list can show is found by searching and in the table of articles.
      articles: graph.sources.slice(0, 500).map((source) => ({ id: source.id, name: headlineOf(source).slice(0, 60) })),
    }
  }, [graph])

/** What the picture's marks mean, how many there are, and whether they are shown: the legend is the filter. */
export const Legend = memo(({ index, view, counts, relationsOff, change, preview }: Props): ReactElement => {
  const { t } = useTranslation()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['contest', 'personal']))
  const toggle = (key: ListKey, ids: readonly string[], all: readonly string[], what: string, only: boolean): void => {
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
  const { predicates, publishers, languages, articles } = useLists(index)
  const allPredicates = predicates.map(({ id }) => id)
  const most = Math.max(1, ...allPredicates.map((id) => counts.predicates.get(id) ?? 0))
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
        {FAMILIES.map((family) => {
          const own = predicates.filter((predicate) => predicate.family === family)
          if (own.length === 0) return null
          const ids = own.map(({ id }) => id)
          const name = t(`family.${family}`)
          return (
            <li key={family}>
              <div className="fam">
                <Row
                  icon={<LineForm family={family} />}
                  label={name}
                  count={ids.reduce((sum, id) => sum + (counts.predicates.get(id) ?? 0), 0)}
                  on={!ids.every((id) => view.hiddenPredicates.includes(id))}
                  onToggle={(only) => toggle('hiddenPredicates', ids, allPredicates, name, only)}
                />
                <button
                  type="button"
                  className="chev"
                  aria-expanded={open.has(family)}
                  aria-label={t('kindsOf', { name })}
                  onClick={() => {
                    const next = new Set(open)
                    if (!next.delete(family)) next.add(family)
                    setOpen(next)
                  }}
                >
                  <ChevronDown className="ico" aria-hidden="true" />
                </button>
              </div>
              {open.has(family) ? (
                <ul className="preds">
                  {own
                    .toSorted((a, b) => (counts.predicates.get(b.id) ?? 0) - (counts.predicates.get(a.id) ?? 0))
                    .map(({ id, labels }) => {
                      const label = shortLabel(labels[view.language].forward)
                      return (
                        <li key={id}>
                          <Row
                            className="sub"
                            icon={null}
                            label={label}
                            count={counts.predicates.get(id) ?? 0}
                            share={(counts.predicates.get(id) ?? 0) / most}
                            on={!view.hiddenPredicates.includes(id)}
                            onToggle={(only) => toggle('hiddenPredicates', [id], allPredicates, label, only)}
                          />
                        </li>
                      )
                    })}
                </ul>
              ) : null}
            </li>
          )
        })}
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
      <select
        className="field"
        aria-labelledby="one-article"
        value={view.onlyArticles[0] ?? ''}
        onChange={(event) =>
          change(
            { onlyArticles: event.target.value === '' ? [] : [event.target.value] },
            { key: 'article', what: event.target.selectedOptions[0]?.text ?? '' },
          )
        }
      >
        <option value="">{t('allArticles', { count: index.graph.sources.length })}</option>
        {articles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({counts.articles.get(id) ?? 0})
          </option>
        ))}
      </select>
    </nav>
  )
})
