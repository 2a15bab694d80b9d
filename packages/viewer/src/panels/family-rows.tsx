import type { Family, Predicate } from '@relaas/graph'
import { ChevronDown } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Counts } from '../scene/counts.ts'
import { shortLabel } from '../scene/drawing.ts'
import type { ViewState } from '../state/view-state.ts'
import { LineForm } from '../ui/line-form.tsx'
import { Row } from './legend-row.tsx'

/** Hides or shows values of a list; with `only`, hides all others of it. */
export type Toggle = (
  key: 'hiddenTypes' | 'hiddenPredicates' | 'hiddenPublishers' | 'hiddenLanguages',
  ids: readonly string[],
  all: readonly string[],
  what: string,
  only: boolean,
) => void

interface Props {
  readonly family: Family
  /** Those that the graph has, of all families. */
  readonly predicates: readonly Predicate[]
  readonly view: ViewState
  readonly counts: Counts
  readonly toggle: Toggle
}

/** A family of relations with its kinds, which can be folded away. */
export const FamilyRows = ({ family, predicates, view, counts, toggle }: Props): ReactElement | null => {
  const { t } = useTranslation()
  const [open, setOpen] = useState(family === 'contest' || family === 'personal')
  const own = predicates.filter((predicate) => predicate.family === family)
  if (own.length === 0) return null
  const countOf = (id: string): number => counts.predicates.get(id) ?? 0
  const ids = own.map(({ id }) => id)
  const all = predicates.map(({ id }) => id)
  const most = Math.max(1, ...all.map(countOf))
  const name = t(`family.${family}`)
  return (
    <li>
      <div className="fam">
        <Row
          icon={<LineForm family={family} />}
          label={name}
          count={ids.reduce((sum, id) => sum + countOf(id), 0)}
          on={!ids.every((id) => view.hiddenPredicates.includes(id))}
          onToggle={(only) => toggle('hiddenPredicates', ids, all, name, only)}
        />
        <button
          type="button"
          className="chev"
          aria-expanded={open}
          aria-label={t('kindsOf', { name })}
          onClick={() => setOpen(!open)}
        >
          <ChevronDown className="ico" aria-hidden="true" />
        </button>
      </div>
      {open ? (
        <ul className="preds">
          {own
            .toSorted((a, b) => countOf(b.id) - countOf(a.id))
            .map(({ id, labels }) => {
              const label = shortLabel(labels[view.language].forward)
              return (
                <li key={id}>
                  <Row
                    className="sub"
                    icon={null}
                    label={label}
                    count={countOf(id)}
                    share={countOf(id) / most}
                    on={!view.hiddenPredicates.includes(id)}
                    onToggle={(only) => toggle('hiddenPredicates', [id], all, label, only)}
                  />
                </li>
              )
            })}
        </ul>
      ) : null}
    </li>
  )
}
