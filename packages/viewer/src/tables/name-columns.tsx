import type { Entity, Relation } from '@relaas/graph'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { ArticlesCell, NameCell } from './cells.tsx'
import type { Column } from './table.tsx'

/**
 * The columns of names: what they are, and how often they are told of.
 *
 * @param relations those that a name's relations are counted among
 */
export const useNameColumns = (relations: readonly Relation[]): readonly Column<Entity>[] => {
  const { t } = useTranslation()
  const { index, view } = useExplorerContext()
  const { language } = view
  const degree = useMemo(() => {
    const found = new Map<string, number>()
    for (const { subject, object } of relations)
      for (const end of new Set([subject, object])) found.set(end, (found.get(end) ?? 0) + 1)
    return found
  }, [relations])
  return useMemo(() => {
    const typeOf = (entity: Entity): string => index.types.get(entity.type)?.labels[language].one ?? entity.type
    const mentionsOf = ({ mentions }: Entity): number => Object.values(mentions).reduce((a, b) => a + b, 0)
    return [
      {
        id: 'name',
        title: t('name'),
        width: 'minmax(170px, 2fr)',
        value: ({ name }) => name,
        cell: ({ id }) => <NameCell id={id} />,
      },
      { id: 'type', title: t('kind'), width: '130px', value: typeOf, cell: typeOf },
      {
        id: 'relations',
        title: t('relations'),
        width: '96px',
        number: true,
        value: ({ id }) => degree.get(id) ?? 0,
        cell: ({ id }) => degree.get(id) ?? 0,
      },
      {
        id: 'articles',
        title: t('articles'),
        width: '120px',
        number: true,
        value: ({ mentions }) => Object.keys(mentions).length,
        cell: ({ mentions }) => <ArticlesCell count={Object.keys(mentions).length} />,
      },
      {
        id: 'mentions',
        title: t('mentions'),
        width: '110px',
        number: true,
        value: mentionsOf,
        cell: mentionsOf,
      },
      {
        id: 'aliases',
        title: t('alsoCalled'),
        width: 'minmax(160px, 3fr)',
        value: ({ aliases }) => aliases.join(', '),
        cell: ({ aliases }) => aliases.join(', '),
      },
    ]
  }, [index, language, t, degree])
}
