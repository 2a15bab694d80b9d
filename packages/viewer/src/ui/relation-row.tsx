import type { Relation } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { contestWords } from './contest-words.ts'
import { LineForm } from './line-form.tsx'
import { Squares } from './tally.tsx'

/** A relation as a sentence that opens its evidence; seen from one of its ends where `from` is given. */
export const RelationRow = ({
  relation,
  from,
}: {
  readonly relation: Relation
  readonly from?: string
}): ReactElement => {
  const { t } = useTranslation()
  const { index, view, nameOf, select, data } = useExplorerContext()
  const predicate = index.predicates.get(relation.predicate)
  const labels = predicate?.labels[view.language]
  const inverse = from !== undefined && from !== relation.subject
  const count = relation.articles.length
  const contest = contestWords(relation, predicate, view.language, t)
  return (
    <button
      type="button"
      className="rel"
      aria-current={view.selected === relation.id}
      onClick={() => select(relation.id)}
    >
      <LineForm
        {...(predicate === undefined ? {} : { family: predicate.family })}
        status={relation.status}
        symmetric={predicate?.symmetric ?? false}
      />
      <span className="say">
        {from === undefined ? (
          <>
            <strong>{nameOf(relation.subject)}</strong>{' '}
          </>
        ) : null}
        {(inverse ? labels?.inverse : labels?.forward) ?? relation.predicate}{' '}
        <strong>{nameOf(inverse ? relation.subject : relation.object)}</strong>
        {contest === undefined ? null : <small>{contest}</small>}
      </span>
      {relation.status === 'asserted' ? null : <span className="chip">{t(relation.status).toLowerCase()}</span>}
      {data.fresh.has(relation.id) ? <span className="chip">{t('new')}</span> : null}
      <Squares count={count} />
      <span className="n">
        {count}
        <span className="visually-hidden"> {t('articlesWord', { count })}</span>
      </span>
    </button>
  )
}
