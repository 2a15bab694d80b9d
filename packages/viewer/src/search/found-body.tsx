import type { Entity, GraphStatement, Relation, Source } from '@relaas/graph'
import { Newspaper, Quote } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { contestWords } from '../ui/contest-words.ts'
import { formatDate, headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import { Squares } from '../ui/tally.tsx'

/** A name that was found, with its type and how many articles have it. */
export const FoundName = ({ entity, near }: { readonly entity: Entity; readonly near: boolean }): ReactElement => {
  const { t } = useTranslation()
  const { index, view } = useExplorerContext()
  const type = index.types.get(entity.type)?.labels[view.language].one ?? entity.type
  return (
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
  )
}

/** A relation that was found, said as a sentence. */
export const FoundRelation = ({ relation }: { readonly relation: Relation }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, nameOf } = useExplorerContext()
  const predicate = index.predicates.get(relation.predicate)
  return (
    <>
      <LineForm
        status={relation.status}
        symmetric={predicate?.symmetric ?? false}
        {...(predicate === undefined ? {} : { family: predicate.family })}
      />
      <span className="pm">
        <strong>{nameOf(relation.subject)}</strong> {predicate?.labels[view.language].forward ?? relation.predicate}{' '}
        <strong>{nameOf(relation.object)}</strong>{' '}
        <small>{predicate === undefined ? '' : contestWords(relation, predicate, view.language, t)}</small>
      </span>
      <Squares count={relation.articles.length} />
    </>
  )
}

const Dated = ({ source }: { readonly source: Source }): ReactElement => {
  const { view } = useExplorerContext()
  return <small>{source.date === undefined ? '' : formatDate(source.date, view.language)}</small>
}

/** A sentence that was found, marked as everywhere. */
export const FoundSentence = ({
  source,
  statement,
}: {
  readonly source: Source
  readonly statement: GraphStatement
}): ReactElement => {
  const { index } = useExplorerContext()
  return (
    <>
      <Quote className="ico" aria-hidden="true" />
      <span className="pm">
        <span lang={source.lang}>
          <MarkedSentence index={index} source={source} statement={statement} bare />
        </span>{' '}
        <Dated source={source} />
      </span>
    </>
  )
}

/** An article that was found. */
export const FoundArticle = ({ source }: { readonly source: Source }): ReactElement => (
  <>
    <Newspaper className="ico" aria-hidden="true" />
    <span className="pm">
      <span lang={source.lang}>{headlineOf(source)}</span> <Dated source={source} />
    </span>
  </>
)
