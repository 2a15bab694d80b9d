import type { GraphFile, Status } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { countsOf } from '../scene/scene.ts'
import type { ViewState } from '../state/view-state.ts'

const toggled = (list: readonly string[], id: string): readonly string[] =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id].toSorted()
const STATUS: readonly Status[] = ['asserted', 'expected', 'negated']

/** The legend is the filter: what a mark means, how many there are, and whether they are shown. */
export const Legend = ({
  graph,
  view,
  onChange,
}: {
  readonly graph: GraphFile
  readonly view: ViewState
  readonly onChange: (change: Partial<ViewState>) => void
}): ReactElement => {
  const { t } = useTranslation()
  const { predicates, types } = countsOf(graph)
  return (
    <nav className="legend" aria-label={t('legend')}>
      <fieldset>
        <legend>{t('things')}</legend>
        {graph.vocabulary.entityTypes
          .filter(({ id }) => types.has(id))
          .map(({ id, labels }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!view.hiddenTypes.includes(id)}
                onChange={() => onChange({ hiddenTypes: toggled(view.hiddenTypes, id) })}
              />
              <i className={`shape shape-${id.toLowerCase()}`} aria-hidden="true" />
              <span>{labels[view.language].many}</span> <b>{types.get(id)}</b>
            </label>
          ))}
      </fieldset>
      <fieldset>
        <legend>{t('relations')}</legend>
        {graph.vocabulary.predicates
          .filter(({ id }) => predicates.has(id))
          .map(({ id, labels }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={!view.hiddenPredicates.includes(id)}
                onChange={() => onChange({ hiddenPredicates: toggled(view.hiddenPredicates, id) })}
              />
              <span>{labels[view.language].forward}</span> <b>{predicates.get(id)}</b>
            </label>
          ))}
      </fieldset>
      <fieldset>
        <legend>{t('status')}</legend>
        {STATUS.map((status) => (
          <label key={status}>
            <input
              type="checkbox"
              checked={view.status.includes(status)}
              onChange={() =>
                onChange({
                  status: STATUS.filter((one) =>
                    one === status ? !view.status.includes(one) : view.status.includes(one),
                  ),
                })
              }
            />
            <span>{t(status)}</span> <b>{graph.relations.filter((relation) => relation.status === status).length}</b>
          </label>
        ))}
      </fieldset>
      <label className="range">
        <span>
          {t('confidence')} {Math.round(view.minConfidence * 100)} %
        </span>
        <input
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={view.minConfidence}
          onChange={(event) => onChange({ minConfidence: Number(event.target.value) })}
        />
      </label>
    </nav>
  )
}
