import type { GraphFile, GraphStatement, Relation, Source } from '@relaas/graph'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedQuote } from './marked-quote.tsx'

interface Props {
  readonly graph: GraphFile
  readonly relation: Relation
  readonly language: 'nl' | 'en'
  readonly onSelect: (id: string | undefined) => void
}

const headline = ({ headline: given, text }: Source): string =>
  given ?? text.replace(/^\s*date \S+\s*/u, '').split(/(?<=[.!?])\s|\n/u)[0] ?? ''

const Sentence = ({
  statement,
  source,
  open,
  onOpen,
}: {
  readonly statement: GraphStatement
  readonly source: Source
  readonly open: boolean
  readonly onOpen: () => void
}): ReactElement => {
  const { t } = useTranslation()
  const here = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState(false)
  const { start, end } = statement.evidence
  useEffect(() => {
    if (open) here.current?.scrollIntoView({ block: 'center' })
  }, [open])
  const cite = (): void => {
    navigator.clipboard
      .writeText(
        `"${statement.evidence.quote}" (${headline(source)}${source.date === undefined ? '' : `, ${source.date}`})`,
      )
      .then(
        () => setCopied(true),
        () => undefined,
      )
  }
  return (
    <li className="evidence">
      <blockquote lang={source.lang}>
        <MarkedQuote text={source.text} start={start} end={end} statement={statement} />
      </blockquote>
      <p className="source">
        <span lang={source.lang} className="headline">
          {headline(source)}
        </span>
        <span>
          {source.publisher ?? t('noPublisher')} · {source.date ?? t('noDate')}
        </span>
        <span>
          {t(statement.status)} · {t('sure')} {Math.round(statement.confidence * 100)} % · {t('rule')} {statement.rule}
        </span>
      </p>
      <p className="actions">
        <button type="button" aria-expanded={open} onClick={onOpen}>
          {t('article')}
        </button>
        <button type="button" onClick={cite}>
          {copied ? t('copied') : t('copy')}
        </button>
      </p>
      {open ? (
        <article lang={source.lang} className="article" aria-label={t('articleText')}>
          {source.text.slice(0, start)}
          <span ref={here} className="here">
            <MarkedQuote text={source.text} start={start} end={end} statement={statement} />
          </span>
          {source.text.slice(end)}
        </article>
      ) : null}
    </li>
  )
}

/** Every sentence behind a relation, marked, with its article. */
export const RelationPanel = ({ graph, relation, language, onSelect }: Props): ReactElement => {
  const { t } = useTranslation()
  const [open, setOpen] = useState<string | undefined>(undefined)
  const name = (id: string): string => graph.entities.find((entity) => entity.id === id)?.name ?? id
  const label =
    graph.vocabulary.predicates.find(({ id }) => id === relation.predicate)?.labels[language].forward ??
    relation.predicate
  const sources = new Map(graph.sources.map((source) => [source.id, source]))
  return (
    <section>
      <h2>
        <button type="button" className="name" onClick={() => onSelect(relation.subject)}>
          {name(relation.subject)}
        </button>{' '}
        <em>{label}</em>{' '}
        <button type="button" className="name" onClick={() => onSelect(relation.object)}>
          {name(relation.object)}
        </button>
      </h2>
      <p className="meta">
        {Object.entries(relation.qualifiers)
          .map(([key, value]) => `${key}: ${value}`)
          .concat(`${t(relation.status)}, ${Math.round(relation.confidence * 100)} %`)
          .join(' · ')}
      </p>
      <h3>{t('evidence')}</h3>
      <ol className="sentences">
        {relation.statements.map((statement) => {
          const source = sources.get(statement.source)
          const key = `${statement.source} ${statement.id}`
          return source === undefined ? null : (
            <Sentence
              key={key}
              statement={statement}
              source={source}
              open={open === key}
              onOpen={() => setOpen(open === key ? undefined : key)}
            />
          )
        })}
      </ol>
    </section>
  )
}
