import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_STEPS } from '../analysis/layout.ts'
import { useExplorerContext } from '../explorer-context.ts'
import { FACETS } from '../scene/facets.ts'
import { LAYOUTS, LIMITS, noFilters, SIZES } from '../state/view-state.ts'
import { formatNumber } from '../ui/format.ts'

interface Choice<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (readonly [T, string])[]
  readonly onChoose: (value: T) => void
}

/** A dotted word that is a menu: the system's own, so it works on a phone and by keyboard as everywhere. */
const Word = <T extends string>({ label, value, options, onChoose }: Choice<T>): ReactElement => (
  <span className="word">
    <span aria-hidden="true">{options.find(([id]) => id === value)?.[1]}</span>
    <select aria-label={label} value={value} onChange={(event) => onChoose(event.target.value as T)}>
      {options.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </select>
  </span>
)

interface Props {
  /** Steps of a layout under way. */
  readonly placing: number | undefined
  readonly onStop: () => void
  readonly said: string
}

/** The caption: what is shown of what there is, and how; its dotted words are the controls. Messages go here too. */
export const Caption = ({ placing, onStop, said }: Props): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, counts, change, nameOf } = useExplorerContext()
  const number = (value: number): string => formatNumber(value, view.language)
  const names = t('namesOf', { n: number(scene.entities.length), all: number(index.graph.entities.length) })
  const hidden = index.graph.relations.length - scene.passingRelations.length
  const why = (Object.keys(FACETS) as (keyof typeof FACETS)[])
    .filter((facet) => counts.hides[facet] > 0)
    .map((facet) => t(`because.${facet}`, { n: number(counts.hides[facet]) }))
  if (placing !== undefined)
    return (
      <div className="caption msg" role="status">
        <b>{t('placing', { names: scene.entities.length })}</b>
        <progress
          className="prog"
          value={placing}
          max={MOST_STEPS}
          aria-label={t('placing', { names: scene.entities.length })}
        />
        {t('step', { n: placing, most: MOST_STEPS })}
        <span className="grow" />
        <button type="button" onClick={onStop}>
          {t('stopHere')}
        </button>
      </div>
    )
  const parts: Readonly<Record<string, ReactNode>> = {
    names: (
      <Word
        label={t('howMany')}
        value={String(view.limit)}
        options={LIMITS.map((limit) => [
          String(limit),
          limit === view.limit ? names : limit === LIMITS.at(-1) ? t('limitAll') : t('limit', { n: number(limit) }),
        ])}
        onChoose={(value) => change({ limit: Number(value) }, { key: 'limit', what: value })}
      />
    ),
    relations: (
      <b>{t('relationsOf', { n: number(scene.relations.length), all: number(index.graph.relations.length) })}</b>
    ),
    size: (
      <Word
        label={t('sizeIs')}
        value={view.size}
        options={SIZES.map((size) => [size, t(`size.${size}`)])}
        onChoose={(size) => change({ size }, { key: 'size', what: t(`size.${size}`) })}
      />
    ),
    layout: (
      <Word
        label={t('placedBy')}
        value={view.layout}
        options={LAYOUTS.map((layout) => [layout, t(`layout.${layout}`)])}
        onChoose={(layout) => change({ layout }, { key: 'layout', what: t(`layout.${layout}`) })}
      />
    ),
    groups: (
      <Word
        label={t('groupsShown')}
        value={view.groups ? 'on' : 'off'}
        options={[
          ['off', t('groups.off')],
          ['on', t('groups.on')],
        ]}
        onChoose={(value) => change({ groups: value === 'on' }, { key: value === 'on' ? 'groupsOn' : 'groupsOff' })}
      />
    ),
  }
  return (
    <div className="caption">
      <p>
        {t('caption')
          .split(/(\{[a-z]+\})/u)
          .map((piece, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence
            <span key={i}>{parts[piece.slice(1, -1)] ?? piece}</span>
          ))}
        {view.ego === undefined ? null : (
          <>
            {' '}
            <span>{t('onlyAround', { name: nameOf(view.ego), count: view.depth })} </span>
            <button type="button" onClick={() => change({ ego: undefined }, { key: 'all' })}>
              {t('allAgain')}
            </button>
          </>
        )}
        {hidden > 0 ? (
          <>
            {' '}
            <span title={why.join(', ')}>
              {t('hiddenN', { count: hidden })}
              {why.length > 0 ? ` (${why.slice(0, 2).join(', ')})` : ''}
            </span>{' '}
            <button type="button" onClick={() => change(noFilters, { key: 'all' })}>
              {t('showAll')}
            </button>
          </>
        ) : null}
      </p>
      {view.size === 'pagerank' || view.size === 'betweenness' ? (
        <p className="line2">{t(`explain.${view.size}`)}</p>
      ) : null}
      <p className="said-live" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
