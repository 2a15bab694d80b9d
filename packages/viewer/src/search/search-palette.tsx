import { Search } from 'lucide-react'
import { memo, type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../analysis/analysis.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Found } from './search-index.ts'
import { GROUPS, type Option, useOptions } from './use-options.tsx'

interface Answer {
  readonly asked: string
  readonly found: readonly Found[]
}

const NOTHING: Answer = { asked: '', found: [] }

/** What the worker finds for a query, the last answer until it has another. */
const useFound = (query: string): Answer => {
  const [answer, setAnswer] = useState(NOTHING)
  const turn = useRef(0)
  useEffect(() => {
    const nth = ++turn.current
    const asked = query.trim()
    if (asked === '') {
      setAnswer(NOTHING)
      return
    }
    void ask('find', asked).answer.then((found) => {
      if (nth === turn.current) setAnswer({ asked, found })
    })
  }, [query])
  return answer
}

interface RowProps {
  readonly option: Option
  readonly nth: number
  readonly chosen: boolean
  readonly onChoose: (option: Option) => void
}

const Row = memo(
  ({ option, nth, chosen, onChoose }: RowProps): ReactElement => (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box keeps the focus and handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div id={`found-${nth}`} className="opt" role="option" aria-selected={chosen} onClick={() => onChoose(option)}>
      {option.body}
    </div>
  ),
)

interface ListProps {
  readonly asked: string
  readonly options: readonly Option[]
  readonly at: number
  readonly onChoose: (option: Option) => void
}

/** What was found, in groups. It stands as it is while something is typed, until the next answer. */
const FoundList = memo(({ asked, options, at, onChoose }: ListProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <div id="found" role="listbox" aria-label={t('search')} tabIndex={-1} data-asked={asked}>
      {GROUPS.map((group) => {
        const first = options.findIndex((option) => option.group === group)
        return first < 0 ? null : (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div role="group" aria-label={t(`found.${group}`)} key={group}>
            <p className="found-kind" aria-hidden="true">
              {t(`found.${group}`)}
            </p>
            {options
              .filter((option) => option.group === group)
              .map((option, i) => (
                <Row key={option.id} option={option} nth={first + i} chosen={first + i === at} onChoose={onChoose} />
              ))}
          </div>
        )
      })}
    </div>
  )
})

/** One box over names, relations, sentences, articles and what can be done; typing errors and accents are forgiven. */
export const SearchPalette = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation()
  const [query, setQuery] = useState('')
  const { asked, found } = useFound(query)
  const options = useOptions(found)
  // The choice belongs to an answer: another one begins at its first.
  const [chosen, setChosen] = useState({ found, at: 0 })
  const at = chosen.found === found ? chosen.at : 0
  const close = useRef(onClose)
  close.current = onClose
  const [choose] = useState(() => (option: Option): void => {
    close.current()
    option.act()
  })
  const keys = (event: React.KeyboardEvent): void => {
    const option = options[at]
    if (event.key === 'ArrowDown') setChosen({ found, at: Math.min(options.length - 1, at + 1) })
    else if (event.key === 'ArrowUp') setChosen({ found, at: Math.max(0, at - 1) })
    else if (event.key === 'Enter' && option !== undefined) choose(option)
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
        <input
          type="text"
          role="combobox"
          autoFocus
          aria-label={t('search')}
          placeholder={t('search')}
          value={query}
          aria-expanded={options.length > 0}
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `found-${at}` : undefined}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={keys}
        />
        <button type="button" className="tb" onClick={onClose}>
          Esc
        </button>
      </div>
      <FoundList asked={asked} options={options} at={at} onChoose={choose} />
      {asked !== '' && options.length === 0 ? (
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
