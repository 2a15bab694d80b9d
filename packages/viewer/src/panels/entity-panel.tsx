import type { Entity, GraphFile, Relation } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly graph: GraphFile
  readonly entity: Entity
  readonly relations: readonly Relation[]
  readonly language: 'nl' | 'en'
  readonly onSelect: (id: string | undefined) => void
}

/** A portrait: names, what the texts tell, and all relations by kind. */
export const EntityPanel = ({ graph, entity, relations, language, onSelect }: Props): ReactElement => {
  const { t } = useTranslation()
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const type = graph.vocabulary.entityTypes.find(({ id }) => id === entity.type)?.labels[language].one ?? entity.type
  const own = relations.filter(({ subject, object }) => subject === entity.id || object === entity.id)
  const kinds = graph.vocabulary.predicates.flatMap((predicate) => {
    const out = own.filter(
      (relation) => relation.predicate === predicate.id && (relation.subject === entity.id || predicate.symmetric),
    )
    const back = own.filter(
      (relation) => relation.predicate === predicate.id && relation.object === entity.id && !predicate.symmetric,
    )
    return [
      { key: `${predicate.id} out`, label: predicate.labels[language].forward, rows: out },
      { key: `${predicate.id} in`, label: predicate.labels[language].inverse, rows: back },
    ].filter(({ rows }) => rows.length > 0)
  })
  const told = [
    ...new Map(entity.attributes.map(({ name, value }) => [`${name} ${value}`, `${name}: ${value}`])).values(),
  ]
  return (
    <section>
      <h2>{entity.name}</h2>
      <p className="meta">
        {type} · {t('mentions', { count: Object.values(entity.mentions).reduce((sum, count) => sum + count, 0) })}
        {entity.aliases.length > 0 ? ` · ${t('aliases')} ${entity.aliases.join(', ')}` : ''}
      </p>
      {told.length > 0 ? (
        <p className="meta">
          {t('told')}: {told.join(', ')}
        </p>
      ) : null}
      {kinds.map(({ key, label, rows }) => (
        <div key={key}>
          <h3>{label}</h3>
          <ul className="rows">
            {rows
              .toSorted((a, b) => ((a.firstDate ?? '') < (b.firstDate ?? '') ? -1 : 1))
              .map((relation) => (
                <li key={relation.id}>
                  <button type="button" onClick={() => onSelect(relation.id)}>
                    {names.get(relation.subject === entity.id ? relation.object : relation.subject)}
                    <span>
                      {[
                        relation.contest,
                        relation.status === 'asserted' ? undefined : t(relation.status),
                        relation.firstDate,
                      ]
                        .filter((part) => part !== undefined)
                        .join(' · ')}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
