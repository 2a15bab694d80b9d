import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { LineForm } from '../ui/line-form.tsx'
import { Row } from './legend-row.tsx'

interface Props {
  readonly view: ViewState
  readonly counts: Counts
  readonly change: Session['change']
  readonly preview: Session['preview']
}

const sure = (value: number): Partial<ViewState> => ({ minConfidence: value })

/** The part of the legend about how a thing is said: its status, how sure it is, by how many, in which words. */
export const LegendSaid = ({ view, counts, change, preview }: Props): ReactElement => {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('whatTextSays')}</h3>
      <ul>
        {(['asserted', 'expected', 'negated'] as const).map((status) => {
          const on = view.status.includes(status)
          return (
            <li key={status}>
              <Row
                icon={<LineForm status={status} width={30} />}
                label={t(status)}
                count={counts.status.get(status) ?? 0}
                on={on}
                onToggle={(only) =>
                  change(
                    {
                      status: only
                        ? [status]
                        : on
                          ? view.status.filter((one) => one !== status)
                          : [...view.status, status],
                    },
                    { key: only ? 'isolate' : on ? 'hideKind' : 'showKind', what: t(status) },
                  )
                }
              />
            </li>
          )
        })}
      </ul>
      <h3 id="how-sure">{t('howSure')}</h3>
      <div className="sure">
        <input
          type="range"
          min={0}
          max={10}
          step={1}
          aria-labelledby="how-sure"
          aria-valuetext={t('atLeast10', { n: Math.round(view.minConfidence * 10) })}
          value={Math.round(view.minConfidence * 10)}
          onChange={(event) => preview(sure(Number(event.target.value) / 10))}
          onPointerUp={(event) =>
            change(sure(Number(event.currentTarget.value) / 10), { key: 'sure', what: event.currentTarget.value })
          }
          onKeyUp={(event) =>
            change(sure(Number(event.currentTarget.value) / 10), { key: 'sure', what: event.currentTarget.value })
          }
        />
        <p>
          <b>{t('atLeast10', { n: Math.round(view.minConfidence * 10) })}</b>
          <span>{t('hiddenN', { count: counts.hides.sure })}</span>
        </p>
      </div>
      <h3 id="support">{t('support')}</h3>
      <fieldset className="seg wide-seg" aria-labelledby="support">
        {[1, 2, 3, 5].map((n) => (
          <button
            type="button"
            key={n}
            aria-pressed={view.minArticles === n}
            title={t('atLeastArticles', { count: n })}
            onClick={() => change({ minArticles: n }, { key: 'support', what: String(n) })}
          >
            {n === 1 ? t('any') : `${n}+`}
          </button>
        ))}
      </fieldset>
      <h3 id="with-words">{t('withWords')}</h3>
      <input
        className="field"
        type="search"
        aria-labelledby="with-words"
        defaultValue={view.text}
        key={`text ${view.text}`}
        placeholder={t('withWordsHint')}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
        onBlur={(event) => {
          if (event.target.value !== view.text)
            change({ text: event.target.value }, { key: 'text', what: event.target.value })
        }}
      />
    </>
  )
}
