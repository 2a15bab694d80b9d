import type { Entity } from '@relaas/graph'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { formatValue, headlineOf } from '../ui/format.ts'
import { formatSpan } from '../ui/mentions-in.ts'

/** Attributes by name and value, with the sources that give each. */
const attributesOf = (
  entity: Entity,
): readonly (readonly [string, ReadonlyMap<string, readonly Entity['attributes'][number][]>])[] => {
  const names = new Map<string, Map<string, Entity['attributes'][number][]>>()
  for (const attribute of entity.attributes) {
    const values = names.get(attribute.name) ?? new Map<string, Entity['attributes'][number][]>()
    values.set(attribute.value, [...(values.get(attribute.value) ?? []), attribute])
    names.set(attribute.name, values)
  }
  return [...names]
}

/** What articles tell of a name, each with the words that say it, which lead into the article. */
export const PortraitAttributes = ({ entity }: { readonly entity: Entity }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, change } = useExplorerContext()
  const [open, setOpen] = useState<string | undefined>(undefined)
  const articles = Object.keys(entity.mentions)
  const numberOf = (source: string): number => articles.indexOf(source) + 1
  return (
    <>
      {attributesOf(entity).map(([name, values]) => (
        <div key={name}>
          <dt>{t(`attribute.${name}`, { defaultValue: name })}</dt>
          <dd>
            {[...values].map(([value, given], i) => (
              <span key={value}>
                {i === 0 ? '' : ', '}
                {t(`value.${value}`, { defaultValue: formatValue(name, value, view.language) })}{' '}
                {[...new Map(given.map((one) => [one.source, one])).values()].map((one) => {
                  const key = `${name} ${value} ${one.source}`
                  return (
                    <button
                      type="button"
                      className="cite-n"
                      key={one.source}
                      aria-expanded={open === key}
                      aria-label={t('whereSaid', { n: numberOf(one.source) })}
                      onClick={() => setOpen(open === key ? undefined : key)}
                    >
                      {numberOf(one.source)}
                    </button>
                  )
                })}
                {given.map((one) => {
                  const source = index.sources.get(one.source)
                  if (open !== `${name} ${value} ${one.source}` || source === undefined) return null
                  const { start, end } = one.evidence
                  const from = Math.max(0, source.text.lastIndexOf('\n', start) + 1, start - 60)
                  return (
                    <button
                      type="button"
                      className="plain said"
                      title={t('openInArticle')}
                      key={`${one.source} ${start}`}
                      onClick={() =>
                        change(
                          { article: source.id, statement: undefined, mention: formatSpan({ start, end }) },
                          { key: 'read', what: headlineOf(source) },
                        )
                      }
                    >
                      <q lang={source.lang}>
                        {source.text.slice(from, start)}
                        <mark className="m t">{source.text.slice(start, end)}</mark>
                        {source.text.slice(end, end + 60).split('\n')[0]}
                      </q>
                    </button>
                  )
                })}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </>
  )
}
