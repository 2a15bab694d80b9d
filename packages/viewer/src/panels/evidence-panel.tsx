import type { GraphStatement, Relation } from '@relaas/graph'
import { BookOpenText, Check, Quote, X } from 'lucide-react'
import { Fragment, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { statementKey } from '../state/graph-index.ts'
import { pairKey } from '../state/pair-key.ts'
import { relationsBetween } from '../state/selection.ts'
import { citationOf } from '../take-out/citation.ts'
import { copyText } from '../take-out/hand-over.ts'
import { formatDate, formatDates } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import { RelationRow } from '../ui/relation-row.tsx'
import { ruleWords } from '../ui/rule-words.ts'
import { Dots, Squares } from '../ui/tally.tsx'
import { PanelHead } from './panel-head.tsx'
import { SourceLine } from './source-line.tsx'

const Sentence = ({
  statement,
  nth,
}: {
  readonly statement: GraphStatement
  readonly nth: number
}): ReactElement | null => {
  const { t } = useTranslation()
  const { index, data, read, judge, say } = useExplorerContext()
  const source = index.sources.get(statement.source)
  if (source === undefined) return null
  const open = nth === 0
  const verdict = data.judged.get(statementKey(statement))
  return (
    <li className={`ev${open ? ' open' : ''}${verdict === 'wrong' ? ' wrong' : ''}`}>
      <div className="no" aria-hidden="true">
        {nth + 1}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button below does the same by keyboard */}
      <blockquote
        lang={source.lang}
        className={`sent${open ? ' glossed' : ''}`}
        title={t('openInArticle')}
        onClick={() => {
          // Who marks words to copy them does not want to leave.
          if (getSelection()?.isCollapsed !== false) read(statement)
        }}
      >
        <MarkedSentence index={index} source={source} statement={statement} glossed={open} />
      </blockquote>
      <SourceLine source={source} />
      <dl className="facts">
        <div>
          <dt>
            <LineForm status={statement.status} width={22} />
            <span className="visually-hidden">{t('status')}</span>
          </dt>
          <dd>{t(statement.status)}</dd>
        </div>
        <div>
          <dt>
            <Dots value={statement.confidence} />
          </dt>
          <dd>{t('of100', { n: Math.round(statement.confidence * 100) })}</dd>
        </div>
        <div className="why">
          <dt>{t('foundBy')}</dt>
          <dd title={statement.rule}>{ruleWords(statement.rule, t)}</dd>
        </div>
      </dl>
      <div className="acts">
        <button type="button" className="pb" onClick={() => read(statement)}>
          <BookOpenText className="ico" aria-hidden="true" />
          {t('openInArticle')}
        </button>
        <button
          type="button"
          className="tb"
          onClick={() => {
            void copyText(citationOf(source, statement)).then(() => say(t('copiedCitation')))
          }}
        >
          <Quote className="ico" aria-hidden="true" />
          {t('cite')}
        </button>
        <fieldset className="judge" aria-label={t('judge')} title={t('judge')}>
          {(['right', 'wrong'] as const).map((one) => (
            <button
              type="button"
              key={one}
              className="tb"
              title={t(one)}
              aria-pressed={verdict === one}
              onClick={() => judge(statement, one)}
            >
              {one === 'right' ? (
                <Check className="ico" aria-hidden="true" />
              ) : (
                <X className="ico" aria-hidden="true" />
              )}
              <span>{t(one)}</span>
            </button>
          ))}
        </fieldset>
      </div>
      {verdict === 'wrong' ? <p className="note">{t('judgedWrong')}</p> : null}
    </li>
  )
}

/** Every sentence behind a relation: marked, with its article, status, rule and confidence. */
export const EvidencePanel = ({ relation }: { readonly relation: Relation }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, nameOf, select } = useExplorerContext()
  const label = index.predicates.get(relation.predicate)?.labels[view.language].forward ?? relation.predicate
  const shown = scene.passingRelations
  const at = shown.findIndex(({ id }) => id === relation.id)
  const step = (by: number): (() => void) | undefined => {
    const other = at < 0 ? undefined : shown[at + by]
    return other === undefined ? undefined : () => select(other.id)
  }
  const { subject, object } = relation
  const between = relationsBetween(index.around.get(subject) ?? [], subject, object)
  const also = between.filter(({ id }) => id !== relation.id)
  const { result, heat, date, place, event, competition } = relation.qualifiers
  const facts = [
    ...new Set([
      [...new Set([event, competition, place].filter((one) => one !== undefined))].join(', '),
      heat === undefined ? '' : t('heat', { heat }),
      date === undefined ? '' : formatDate(date, view.language),
      result ?? '',
    ]),
  ].filter((fact) => fact !== '')
  const when = formatDates(relation.firstDate, relation.lastDate, view.language)
  const sorted = relation.statements.toSorted(
    (a, b) =>
      Number(b.status === relation.status) - Number(a.status === relation.status) ||
      b.confidence - a.confidence ||
      (statementKey(a) < statementKey(b) ? -1 : 1),
  )
  return (
    <>
      <PanelHead eyebrow={t('evidence')} onPrevious={step(-1)} onNext={step(1)} onClose={() => select(undefined)} />
      <h2 className="claim head" tabIndex={-1}>
        <button type="button" onClick={() => select(relation.subject)}>
          <Glyph index={index} type={index.entities.get(relation.subject)?.type ?? ''} />
          {nameOf(relation.subject)}
        </button>{' '}
        <span className="verb">{label}</span>{' '}
        <button type="button" onClick={() => select(relation.object)}>
          <Glyph index={index} type={index.entities.get(relation.object)?.type ?? ''} />
          {nameOf(relation.object)}
        </button>
      </h2>
      {facts.length === 0 ? null : (
        <p className="where">
          {facts.map((fact, i) => (
            <Fragment key={fact}>
              {i === 0 ? null : <b> · </b>}
              {fact}
            </Fragment>
          ))}
        </p>
      )}
      <p className="tally">
        <Squares count={relation.articles.length} />
        <span>
          <b>{t('articlesN', { count: relation.articles.length })}</b>,{' '}
          {t('sentencesN', { count: relation.statements.length })}
          {`, ${when || t('dateNotStated')}`}
        </span>
      </p>
      <ol className="evs">
        {sorted.map((statement, i) => (
          <Sentence key={statementKey(statement)} statement={statement} nth={i} />
        ))}
      </ol>
      {also.length === 0 ? null : (
        <>
          <h3 className="sec">{t('alsoBetween')}</h3>
          <div className="rels">
            {also.map((other) => (
              <RelationRow key={other.id} relation={other} />
            ))}
          </div>
          {subject === object ? null : (
            <button type="button" className="link more" onClick={() => select(pairKey(subject, object))}>
              {t('allBetween', { count: between.length, one: nameOf(subject), other: nameOf(object) })}
            </button>
          )}
        </>
      )}
    </>
  )
}
