import type { Relation } from '@relaas/graph'
import { Plus, Quote, X } from 'lucide-react'
import { Fragment, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { shortLabel } from '../scene/drawing.ts'
import { citationOf } from '../take-out/citation.ts'
import { copyText } from '../take-out/hand-over.ts'
import { Glyph } from '../ui/glyph.tsx'
import { MarkedSentence } from '../ui/marked-sentence.tsx'
import { Dots } from '../ui/tally.tsx'
import { NameField } from './name-field.tsx'
import { PanelHead } from './panel-head.tsx'
import { SourceLine } from './source-line.tsx'

const bestOf = (relation: Relation): Relation['statements'][number] | undefined =>
  relation.statements.toSorted(
    (a, b) => Number(b.status === 'asserted') - Number(a.status === 'asserted') || b.confidence - a.confidence,
  )[0]

const Hop = ({
  relation,
  from,
  weakest,
}: {
  readonly relation: Relation
  readonly from: string
  readonly weakest: boolean
}): ReactElement => {
  const { t } = useTranslation()
  const { index, view, select, change } = useExplorerContext()
  const predicate = index.predicates.get(relation.predicate)
  const labels = predicate?.labels[view.language]
  const statement = bestOf(relation)
  const source = statement === undefined ? undefined : index.sources.get(statement.source)
  const label = (from === relation.subject ? labels?.forward : labels?.inverse) ?? relation.predicate
  return (
    <li className={`hop ${predicate?.family ?? ''}`}>
      <span className="v" />
      <div>
        <p className="pr">
          <button type="button" className="plain" onClick={() => select(relation.id)}>
            {label}
          </button>
          {weakest ? <em>{t('weakest')}</em> : null}
          <button
            type="button"
            className="plain avoid"
            onClick={() =>
              change(
                { avoid: [...view.avoid, relation.predicate], pathChoice: 0 },
                { key: 'avoid', what: shortLabel(labels?.forward ?? relation.predicate) },
              )
            }
          >
            {t('avoid')}
          </button>
          <span className="cf">
            <Dots value={relation.confidence} /> {t('of100', { n: Math.round(relation.confidence * 100) })}
          </span>
        </p>
        {statement === undefined || source === undefined ? null : (
          <>
            <blockquote lang={source.lang} className="sent">
              <MarkedSentence index={index} source={source} statement={statement} />
            </blockquote>
            <SourceLine source={source} />
          </>
        )}
      </div>
    </li>
  )
}

/** How two or more entities are linked: the shortest ways, read as a chain of quotations. */
export const PathPanel = (): ReactElement => {
  const { t } = useTranslation()
  const { index, view, ways, change, nameOf, say, select } = useExplorerContext()
  const stops = view.path.length < 2 ? [view.path[0] ?? '', ''] : view.path
  const choice = Math.min(view.pathChoice, Math.max(0, ways.length - 1))
  const way = ways[choice]
  const least = Math.min(...(way?.relations.map(({ confidence }) => confidence) ?? [1]))
  const put = (i: number, id: string): void => {
    const next = stops.map((stop, n) => (n === i ? id : stop)).filter((stop) => stop !== '')
    change({ path: next, pathChoice: 0 }, { key: 'path', what: next.map(nameOf).join(' – ') })
  }
  const quotes = (): string =>
    (way?.relations ?? [])
      .flatMap((relation) => {
        const statement = bestOf(relation)
        const source = statement === undefined ? undefined : index.sources.get(statement.source)
        return statement === undefined || source === undefined ? [] : [citationOf(source, statement)]
      })
      .join('\n')
  return (
    <>
      <PanelHead
        eyebrow={t('howLinked')}
        onClose={() => change({ path: [], pathChoice: 0, avoid: [] }, { key: 'closePath' })}
      />
      <h2 className="visually-hidden head" tabIndex={-1}>
        {t('howLinked')}: {view.path.map(nameOf).join(', ')}
      </h2>
      <div className="ask">
        {stops.map((stop, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one entity may be a stop twice
          <Fragment key={`${i} ${stop}`}>
            <NameField
              label={i === 0 ? t('from') : i === stops.length - 1 ? t('to') : t('via')}
              value={stop}
              onChoose={(id) => put(i, id)}
            />
          </Fragment>
        ))}
        {view.path.length >= 2 && view.path.length < 5 ? (
          <button
            type="button"
            className="ib"
            aria-label={t('addStop')}
            title={t('addStop')}
            onClick={() => {
              const last = view.path.at(-1) ?? ''
              const other = way?.entities.find((id) => !view.path.includes(id))
              if (other !== undefined)
                change(
                  { path: [...view.path.slice(0, -1), other, last], pathChoice: 0 },
                  { key: 'path', what: nameOf(other) },
                )
            }}
          >
            <Plus className="ico" aria-hidden="true" />
          </button>
        ) : null}
      </div>
      <div className="pathbar">
        {ways.length > 1 ? (
          <fieldset className="seg" aria-label={t('ways')}>
            {ways.map((one, i) => (
              <button
                type="button"
                key={one.entities.join()}
                aria-pressed={i === choice}
                onClick={() => change({ pathChoice: i }, { key: 'way', what: String(i + 1) })}
              >
                {i + 1}
              </button>
            ))}
          </fieldset>
        ) : null}
        {way === undefined ? null : (
          <b>{t('wayOf', { nth: choice + 1, of: ways.length, count: way.relations.length })}</b>
        )}
        <span className="grow" />
        {view.avoid.map((id) => (
          <span className="chip" key={id}>
            {t('avoids')}: {shortLabel(index.predicates.get(id)?.labels[view.language].forward ?? id)}{' '}
            <button
              type="button"
              className="ib small"
              aria-label={t('avoidNoMore')}
              onClick={() => change({ avoid: view.avoid.filter((one) => one !== id) }, { key: 'avoidNoMore' })}
            >
              <X className="ico" aria-hidden="true" />
            </button>
          </span>
        ))}
      </div>
      {view.path.length >= 2 && way === undefined ? <p className="lede">{t('noWay')}</p> : null}
      {view.path.length < 2 ? <p className="lede">{t('chooseSecond')}</p> : null}
      {way === undefined ? null : (
        <>
          <ol className="chain">
            {way.entities.map((id, i) => {
              const relation = way.relations[i]
              return (
                <Fragment key={id}>
                  <li className="stop">
                    <span>
                      <Glyph index={index} type={index.entities.get(id)?.type ?? ''} className="big" />
                    </span>
                    <button type="button" className="plain" onClick={() => select(id)}>
                      {nameOf(id)}
                    </button>
                  </li>
                  {relation === undefined ? null : (
                    <Hop
                      relation={relation}
                      from={id}
                      weakest={way.relations.length > 1 && relation.confidence === least}
                    />
                  )}
                </Fragment>
              )
            })}
          </ol>
          <div className="acts">
            <button
              type="button"
              className="pb"
              onClick={() => void copyText(quotes()).then(() => say(t('copiedQuotes')))}
            >
              <Quote className="ico" aria-hidden="true" />
              {t('copyQuotes')}
            </button>
          </div>
        </>
      )}
    </>
  )
}
