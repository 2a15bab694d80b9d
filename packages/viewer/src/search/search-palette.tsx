import { Focus, Newspaper, Quote, Route, Search } from 'lucide-react'
import { Fragment, type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../analysis/analysis.ts'
import { useExplorerContext } from '../explorer-context.ts'
import { statementKey } from '../state/graph-index.ts'
import { contestWords } from '../ui/contest-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { formatDate, headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import { Squares } from '../ui/tally.tsx'
import type { Found, FoundKind } from './search-index.ts'

interface Option {
  readonly id: string
  readonly group: FoundKind | 'do'
  readonly body: ReactNode
  readonly act: () => void
}

const GROUPS: readonly Option['group'][] = ['name', 'relation', 'sentence', 'article', 'do']

/** One box over names, relations, sentences, articles and what can be done; typing errors and accents are forgiven. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, nameOf, select, read, change } = useExplorerContext()
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly Found[]>([])
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const turn = useRef(0)
  useEffect(() => {
    const nth = ++turn.current
    const wanted = query.trim()
    if (wanted === '') {
      setFound([])
      setAsked('')
      return
    }
    const start = performance.now()
    void ask('find', wanted).answer.then((answer) => {
      if (nth !== turn.current) return
      performance.measure('relaas:search', { start })
      setFound(answer)
      setAsked(wanted)
      setAt(0)
    })
  }, [query])
  const close = (act: () => void) => (): void => {
    onClose()
    act()
  }
  const options: Option[] = found.flatMap(({ id, kind, near }): Option[] => {
    const key = id.slice(id.indexOf(' ') + 1)
    if (kind === 'name') {
      const entity = index.entities.get(key)
      if (entity === undefined) return []
      const type = index.types.get(entity.type)?.labels[view.language].one ?? entity.type
      return [
        {
          id,
          group: kind,
          act: close(() => select(key)),
          body: (
            <>
              <Glyph index={index} type={entity.type} />
              <span className="pm">
                <strong>{entity.name}</strong>{' '}
                <small>
                  {type}, {t('articlesN', { count: Object.keys(entity.mentions).length })}
                </small>
              </span>
              {near ? <span className="chip">{t('nearMatch')}</span> : null}
            </>
          ),
        },
      ]
    }
    if (kind === 'relation') {
      const relation = index.relations.get(key)
      const predicate = relation === undefined ? undefined : index.predicates.get(relation.predicate)
      if (relation === undefined || predicate === undefined) return []
      return [
        {
          id,
          group: kind,
          act: close(() => select(key)),
          body: (
            <>
              <LineForm family={predicate.family} status={relation.status} symmetric={predicate.symmetric} />
              <span className="pm">
                <strong>{nameOf(relation.subject)}</strong> {predicate.labels[view.language].forward}{' '}
                <strong>{nameOf(relation.object)}</strong>{' '}
                <small>{contestWords(relation, predicate, view.language, t)}</small>
              </span>
              <Squares count={relation.articles.length} />
            </>
          ),
        },
      ]
    }
    if (kind === 'sentence') {
      const statement = index.relationOf.get(key)?.statements.find((one) => statementKey(one) === key)
      const source = statement === undefined ? undefined : index.sources.get(statement.source)
      if (statement === undefined || source === undefined) return []
      return [
        {
          id,
          group: kind,
          act: close(() => read(statement)),
          body: (
            <>
              <Quote className="ico" aria-hidden="true" />
              <span className="pm">
                <span lang={source.lang}>
                  <MarkedSentence index={index} source={source} statement={statement} bare />
                </span>{' '}
                <small>{source.date === undefined ? '' : formatDate(source.date, view.language)}</small>
              </span>
            </>
          ),
        },
      ]
    }
    const source = index.sources.get(key)
    if (source === undefined) return []
    return [
      {
        id,
        group: kind,
        act: close(() => change({ article: key, statement: undefined }, { key: 'read', what: headlineOf(source) })),
        body: (
          <>
            <Newspaper className="ico" aria-hidden="true" />
            <span className="pm">
              <span lang={source.lang}>{headlineOf(source)}</span>{' '}
              <small>{source.date === undefined ? '' : formatDate(source.date, view.language)}</small>
            </span>
          </>
        ),
      },
    ]
  })
  const first = found.find(({ kind }) => kind === 'name')?.id.slice(5)
  if (first !== undefined) {
    const name = nameOf(first)
    const here = view.selected !== undefined && index.entities.has(view.selected) ? view.selected : undefined
    if (here !== undefined && here !== first)
      options.push({
        id: 'do path',
        group: 'do',
        act: close(() =>
          change({ path: [here, first], pathChoice: 0 }, { key: 'path', what: `${nameOf(here)} – ${name}` }),
        ),
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
      act: close(() => change({ ego: first, depth: 1, selected: first }, { key: 'only', what: name })),
      body: (
        <>
          <Focus className="ico" aria-hidden="true" />
          <span className="pm">{t('onlyAndNeighbours', { name })}</span>
        </>
      ),
    })
  }
  const inOrder = GROUPS.flatMap((group) => options.filter((option) => option.group === group))
  const keys = (event: React.KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(inOrder.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Enter') inOrder[at]?.act()
    else return
    event.preventDefault()
  }
  useEffect(() => {
    document.getElementById(`found-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <Dialog title={t('search')} className="palette" bare onClose={onClose}>
      <div className="pin">
        <Search className="ico" aria-hidden="true" />
        {/* biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in this box */}
        <input
          type="text"
          role="combobox"
          autoFocus
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          aria-expanded={inOrder.length > 0}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant={inOrder.length > 0 ? `found-${at}` : undefined}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={keys}
        />
        <button type="button" className="tb" onClick={onClose}>
          Esc
        </button>
      </div>
      <div id="found" role="listbox" aria-label={t('search')} tabIndex={-1}>
        {GROUPS.map((group) => {
          const own = inOrder.filter((option) => option.group === group)
          return own.length === 0 ? null : (
            <Fragment key={group}>
              {/* biome-ignore lint/a11y/useSemanticElements: a group of options */}
              <div role="group" aria-label={t(`found.${group}`)}>
                <p className="found-kind" aria-hidden="true">
                  {t(`found.${group}`)}
                </p>
                {own.map((option) => {
                  const nth = inOrder.indexOf(option)
                  return (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and handles the keys
                    // biome-ignore lint/a11y/useFocusableInteractive: as above
                    <div
                      key={option.id}
                      id={`found-${nth}`}
                      className="opt"
                      role="option"
                      aria-selected={nth === at}
                      onClick={option.act}
                    >
                      {option.body}
                    </div>
                  )
                })}
              </div>
            </Fragment>
          )
        })}
      </div>
      {asked !== '' && inOrder.length === 0 ? (
        <p className="none" role="status">
          {t('noMatch', { query: asked })}
        </p>
      ) : null}
      <footer>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> {t('move')}
        </span>
        <span>
          <kbd>↵</kbd> {t('open')}
        </span>
        <span>
          <kbd>esc</kbd> {t('close')}
        </span>
      </footer>
    </Dialog>
  )
}
