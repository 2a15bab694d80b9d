import type { Source } from '@relaas/graph'
import type { ReactElement, ReactNode } from 'react'
import { useExplorerContext } from '../explorer-context.ts'
import { statementKey } from '../state/graph-index.ts'
import { formatView } from '../state/view-state.ts'
import type { Paragraph } from '../ui/format.ts'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import type { Span } from '../ui/mentions-in.ts'
import type { Numbered } from './article-notes.tsx'

interface Props {
  readonly source: Source
  readonly paragraph: Paragraph
  readonly notes: readonly Numbered[]
  readonly now: string | undefined
  /** What is looked for in the article; the first of all is scrolled to. */
  readonly mentions: readonly Span[]
}

/** A stretch of the text, with the mentions in it marked; the article's first has the id that is scrolled to. */
const plain = (text: string, from: number, to: number, mentions: readonly Span[]): readonly ReactNode[] => {
  const pieces: ReactNode[] = []
  let at = from
  for (const mention of mentions) {
    const [start, end] = [Math.max(mention.start, at), Math.min(mention.end, to)]
    if (start >= end) continue
    pieces.push(text.slice(at, start))
    pieces.push(
      <mark key={`mention ${start}`} className="here" id={mention === mentions[0] ? 'now' : undefined}>
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  pieces.push(text.slice(at, to))
  return pieces
}

/** One paragraph: other statements' sentences dotted and numbered, the one that is read fully marked. */
export const ArticleParagraph = ({ source, paragraph, notes, now, mentions }: Props): ReactElement => {
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
    pieces.push(...plain(source.text, at, start, mentions))
    at = end
    const numbers = group.map(({ nth }) => nth).join(' ')
    pieces.push(
      current === undefined ? (
        <a
          key={start}
          className="am"
          href={formatView({ ...view, statement: statementKey(first.statement), mention: undefined })}
          onClick={(event) => {
            event.preventDefault()
            read(first.statement)
          }}
        >
          {plain(source.text, start, end, mentions)}
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
  pieces.push(...plain(source.text, at, paragraph.end, mentions))
  return <p lang={source.lang}>{pieces}</p>
}
