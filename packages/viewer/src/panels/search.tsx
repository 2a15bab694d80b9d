import type { GraphFile } from '@relaas/graph'
import MiniSearch from 'minisearch'
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

const fold = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One box over names, other names, relations and their sentences; forgives typing errors and accents. `/` goes to it. */
export const Search = ({
  graph,
  language,
  onSelect,
}: {
  readonly graph: GraphFile
  readonly language: 'nl' | 'en'
  readonly onSelect: (id: string) => void
}): ReactElement => {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const index = useMemo(() => {
    const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
    const labels = new Map(graph.vocabulary.predicates.map(({ id, labels: own }) => [id, own[language].forward]))
    const search = new MiniSearch<{ id: string; title: string; more: string }>({
      fields: ['title', 'more'],
      storeFields: ['title'],
      processTerm: fold,
      searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 4 } },
    })
    search.addAll(graph.entities.map(({ id, name, aliases }) => ({ id, title: name, more: aliases.join(' ') })))
    search.addAll(
      graph.relations.map(({ id, subject, object, predicate, statements }) => ({
        id,
        title: `${names.get(subject)} ${labels.get(predicate)} ${names.get(object)}`,
        more: statements.map(({ evidence }) => evidence.quote).join(' '),
      })),
    )
    return search
  }, [graph, language])
  const results = useMemo(() => (query.trim() === '' ? [] : index.search(query).slice(0, 12)), [index, query])
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const choose = (id: string | undefined): void => {
    if (id === undefined) return
    onSelect(id)
    setQuery('')
  }
  const keys = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(results.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') choose(results[at]?.id as string | undefined)
    else if (event.key === 'Escape') setQuery('')
    else return
    event.preventDefault()
  }
  return (
    <search className="search">
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={t('search')}
        placeholder={t('search')}
        value={query}
        aria-expanded={results.length > 0}
        aria-controls="found"
        aria-activedescendant={results.length > 0 ? `found-${at}` : undefined}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={keys}
      />
      {query.trim() === '' ? null : (
        <div id="found" role="listbox" aria-label={t('search')} tabIndex={-1}>
          {results.length === 0 ? <p>{t('nothing')}</p> : null}
          {results.map(({ id, title }, i) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and moves through the options
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the box
            <div
              key={id as string}
              id={`found-${i}`}
              role="option"
              aria-selected={i === at}
              onClick={() => choose(id as string)}
            >
              {title as string}
            </div>
          ))}
        </div>
      )}
    </search>
  )
}
