import type { GraphStatement, Source } from '@relaas/graph'
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { shortLabel } from '../scene/drawing.ts'
import { statementKey } from '../state/graph-index.ts'
import { formatView } from '../state/view-state.ts'
import { headlineOf, type Paragraph, paragraphsOf } from '../ui/format.ts'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import { PanelHead } from './panel-head.tsx'
import { SourceMeta } from './source-line.tsx'

interface Numbered {
  readonly statement: GraphStatement
  readonly nth: number
}

const Notes = ({
  notes,
  now,
}: {
  readonly notes: readonly Numbered[]
  readonly now: string | undefined
}): ReactElement => {
  const { index, view, nameOf, read } = useExplorerContext()
  return (
    <ul className="margin">
      {notes.map(({ statement, nth }) => {
        const key = statementKey(statement)
        const label = index.predicates.get(statement.predicate)?.labels[view.language].forward ?? statement.predicate
        return (
          <li key={key}>
            <button
              type="button"
              className={key === now ? 'now' : ''}
              aria-current={key === now}
              onClick={() => read(statement)}
            >
              <b>{nth}</b>
              <span>
                <span className="visually-hidden">{nameOf(statement.subject)} </span>
                {shortLabel(label)} <small>{nameOf(statement.object)}</small>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** One paragraph: other statements' sentences dotted and numbered, the current one fully marked. */
const Body = ({
  source,
  paragraph,
  notes,
  now,
}: {
  readonly source: Source
  readonly paragraph: Paragraph
  readonly notes: readonly Numbered[]
  readonly now: string | undefined
}): ReactElement => {
  const { index, view, read } = useExplorerContext()
  const pieces: ReactNode[] = []
  let at = paragraph.start
  const sentences = new Map<string, Numbered[]>()
  for (const one of notes) {
    const { start, end } = one.statement.evidence
    sentences.set(`${start}-${end}`, [...(sentences.get(`${start}-${end}`) ?? []), one])
  }
  for (const group of sentences.values()) {
    const [first] = group
    if (first === undefined || first.statement.evidence.start < at) continue
    const { start } = first.statement.evidence
    const end = Math.min(first.statement.evidence.end, paragraph.end)
    const current = group.find(({ statement }) => statementKey(statement) === now)
    pieces.push(source.text.slice(at, start))
    at = end
    const numbers = group.map(({ nth }) => nth).join(' ')
    pieces.push(
      current === undefined ? (
        <a
          key={start}
          className="am"
          href={formatView({ ...view, statement: statementKey(first.statement) })}
          onClick={(event) => {
            event.preventDefault()
            read(first.statement)
          }}
        >
          {source.text.slice(start, end)}
          <sup>{numbers}</sup>
        </a>
      ) : (
        <span key={start} className="am now glossed" id="now">
          <MarkedSentence index={index} source={source} statement={current.statement} glossed to={end} />
          <sup>{numbers}</sup>
        </span>
      ),
    )
  }
  pieces.push(source.text.slice(at, paragraph.end))
  return <p lang={source.lang}>{pieces}</p>
}

/** An article as text, with all its statements marked, each a way back into the graph. */
export const ArticlePanel = ({ source }: { readonly source: Source }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, change, read, data } = useExplorerContext()
  const box = useRef<HTMLElement>(null)
  const statements = useMemo(
    () => (index.said.get(source.id) ?? []).map((statement, i): Numbered => ({ statement, nth: i + 1 })),
    [index, source.id],
  )
  const now = view.statement
  const at = statements.findIndex(({ statement }) => statementKey(statement) === now)
  const paragraphs = paragraphsOf(source, statements[0]?.statement.evidence.start ?? Number.POSITIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another statement is read
  useEffect(() => {
    box.current?.querySelector('#now')?.scrollIntoView({ block: 'center' })
  }, [now, source.id])
  const go = (to: number): (() => void) | undefined => {
    const one = statements[to]
    return one === undefined ? undefined : () => read(one.statement)
  }
  const close = (): void =>
    change({ article: undefined, statement: undefined }, { key: 'closeArticle', what: headlineOf(source) })
  return (
    <article ref={box} aria-label={headlineOf(source)}>
      <PanelHead
        onBack={close}
        eyebrow={
          <span className="pos">
            <b>{at + 1}</b> / {statements.length} <span>{t('inThisArticle')}</span>
          </span>
        }
        onPrevious={go(at - 1)}
        onNext={go(at + 1)}
        onClose={() =>
          change(
            { article: undefined, statement: undefined, selected: undefined },
            { key: 'closeArticle', what: headlineOf(source) },
          )
        }
      />
      <header>
        <SourceMeta source={source} />
        <h2 className="head" lang={source.lang} tabIndex={-1}>
          {headlineOf(source)}
        </h2>
        {data.added.includes(source.id) ? <p className="chip">{t('new')}</p> : null}
      </header>
      {statements.length === 0 ? <p className="lede read-note">{t('noStatements')}</p> : null}
      {paragraphs.map((paragraph) => {
        const notes = statements.filter(
          ({ statement: { evidence } }) => evidence.start >= paragraph.start && evidence.start < paragraph.end,
        )
        return (
          <div className="para" key={paragraph.start}>
            {notes.length > 0 ? <Notes notes={notes} now={now} /> : <span />}
            <Body source={source} paragraph={paragraph} notes={notes} now={now} />
          </div>
        )
      })}
    </article>
  )
}
