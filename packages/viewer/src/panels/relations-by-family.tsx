import type { Family, Relation } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { LineForm } from '../ui/line-form.tsx'
import { RelationRow } from '../ui/relation-row.tsx'

const FAMILIES: readonly Family[] = ['personal', 'contest', 'work', 'place', 'stage']

/** In time order, undated last; within one date the most articles first. */
const inTime = (a: Relation, b: Relation): number => {
  const [x, y] = [a.qualifiers.date ?? a.firstDate ?? '~', b.qualifiers.date ?? b.firstDate ?? '~']
  return x < y ? -1 : x > y ? 1 : b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1)
}

/** Relations by family, each family in the order of time; seen from one of their ends where `from` is given. */
export const RelationsByFamily = ({
  relations,
  from,
}: {
  readonly relations: readonly Relation[]
  readonly from?: string
}): ReactElement => {
  const { t } = useTranslation()
  const { index } = useExplorerContext()
  return (
    <>
      {FAMILIES.map((family) => {
        const rows = relations.filter(({ predicate }) => index.predicates.get(predicate)?.family === family)
        return rows.length === 0 ? null : (
          <section key={family}>
            <h3 className="sec">
              <LineForm family={family} />
              {t(`family.${family}`)}
              <small>{rows.length}</small>
            </h3>
            <div className="rels tight">
              {rows.toSorted(inTime).map((relation) => (
                <RelationRow key={relation.id} relation={relation} {...(from === undefined ? {} : { from })} />
              ))}
            </div>
          </section>
        )
      })}
    </>
  )
}
