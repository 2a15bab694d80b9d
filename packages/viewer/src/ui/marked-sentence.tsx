import type { Entity, GraphStatement, Source } from '@relaas/graph'
import { type CSSProperties, type ReactElement, type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { looksOf } from '../scene/drawing.ts'
import { type GraphIndex, statementKey } from '../state/graph-index.ts'
import { Glyph } from './glyph.tsx'
import { useGlossPlaces } from './use-gloss-places.ts'

interface Mark {
  readonly start: number
  readonly end: number
  readonly role: 'subject' | 'object' | 'trigger'
  /** A name that itself carries the relation, as "Japanse" does. */
  readonly says?: boolean
}

/** The marks of a statement within its sentence, in order; where two overlap, the one that begins first or is longer wins. */
export const marksOf = ({ evidence }: GraphStatement): readonly Mark[] => {
  const all: Mark[] = [
    { ...evidence.subject, role: 'subject' as const },
    { ...evidence.object, role: 'object' as const },
    ...evidence.trigger.map((part) => ({ ...part, role: 'trigger' as const })),
  ]
    .filter(({ start, end }) => start >= evidence.start && end <= evidence.end && end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const out: Mark[] = []
  for (const mark of all) {
    const last = out.at(-1)
    if (last === undefined || mark.start >= last.end) out.push(mark)
    else if (mark.role === 'trigger') out[out.length - 1] = { ...last, says: true }
    else if (last.role === 'trigger') out[out.length - 1] = { ...mark, says: true }
  }
  return out
}

/** Marked words as what never breaks, a short text whole and a long one's first word, and the rest. The gloss stands under the former. */
const apart = (text: string): readonly [string, string] => {
  const at = text.length < 20 ? -1 : text.indexOf(' ')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

interface Props {
  readonly index: GraphIndex
  readonly source: Source
  readonly statement: GraphStatement
  /** With a gloss under each mark. */
  readonly glossed?: boolean
  /** Only this part of the sentence. */
  readonly from?: number
  readonly to?: number
  readonly bare?: boolean
}

/** A sentence with its marks: subject single underlined, object double, the words that carry the relation on the marker. */
export const MarkedSentence = ({
  index,
  source,
  statement,
  glossed = false,
  from,
  to,
  bare = false,
}: Props): ReactElement => {
  const { t } = useTranslation()
  const marks = useMemo(() => marksOf(statement), [statement])
  const sentence = useRef<HTMLSpanElement>(null)
  useGlossPlaces(sentence, `${statementKey(statement)} ${t('subject')}`)
  const start = from ?? statement.evidence.start
  const end = to ?? statement.evidence.end
  const pieces: ReactNode[] = []
  let at = start
  const seen = new Set<string>()
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue
    pieces.push(source.text.slice(at, mark.start))
    at = mark.end
    const first = !seen.has(mark.role)
    seen.add(mark.role)
    const text = source.text.slice(mark.start, mark.end)
    if (mark.role === 'trigger') {
      const [head, rest] = apart(text)
      pieces.push(
        <mark key={mark.start} className={`m t ${statement.status}`}>
          <span className="visually-hidden">[{t(`says.${statement.status}`)}: </span>
          {glossed && first ? (
            <>
              <span className="nb" data-g={t(`says.${statement.status}`)}>
                {head}
              </span>
              {rest}
            </>
          ) : (
            text
          )}
          <span className="visually-hidden">]</span>
        </mark>,
      )
      continue
    }
    const entity = index.entities.get(mark.role === 'subject' ? statement.subject : statement.object)
    pieces.push(<NameMark key={mark.start} {...{ index, mark, entity, text, glossed, bare }} />)
  }
  pieces.push(source.text.slice(at, end))
  return <span ref={sentence}>{pieces}</span>
}

const NameMark = ({
  index,
  mark,
  entity,
  text,
  glossed,
  bare,
}: {
  readonly index: GraphIndex
  readonly mark: Mark
  readonly entity: Entity | undefined
  readonly text: string
  readonly glossed: boolean
  readonly bare: boolean
}): ReactElement => {
  const { t } = useTranslation()
  const role = t(mark.role)
  const named = entity === undefined || entity.name === text || entity.name.endsWith(` ${text}`)
  const is = named ? '' : `= ${entity.name}`
  // Little room under a pronoun: then the gloss keeps only whom it means.
  const gloss = glossed ? (named ? role : text.length < 8 ? is : `${role} ${is}`) : named ? undefined : is
  const [head, rest] = apart(text)
  const colour = looksOf(index, entity?.type ?? '').colour
  return (
    <mark
      className={`m ${mark.role === 'subject' ? 's' : 'o'}${mark.says ? ' t' : ''}`}
      style={{ '--c': `var(${colour})` } as CSSProperties}
    >
      <span className="visually-hidden">
        [{role}
        {is === '' ? '' : ` ${is}`}:{' '}
      </span>
      {bare ? null : (
        <span className="nb" data-g={gloss}>
          <Glyph index={index} type={entity?.type ?? ''} className="in" />
          {head}
        </span>
      )}
      {bare ? text : rest}
      <span className="visually-hidden">]</span>
    </mark>
  )
}
