import type { Relation } from '@relaas/graph'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { shortLabel } from '../scene/drawing.ts'
import { LineForm } from '../ui/line-form.tsx'
import { Dots } from '../ui/tally.tsx'
import { ArticlesCell, DateCell, NameCell } from './cells.tsx'
import { Concordance } from './concordance.tsx'
import type { Column } from './table.tsx'

/** The columns of relations: who, what, whom, in how many articles, when, how sure, in which words. */
export const useRelationColumns = (): readonly Column<Relation>[] => {
  const { t } = useTranslation()
  const { index, view, nameOf } = useExplorerContext()
  const { language } = view
  return useMemo(() => {
    const labelOf = (relation: Relation): string =>
      shortLabel(index.predicates.get(relation.predicate)?.labels[language].forward ?? relation.predicate)
    return [
      {
        id: 'subject',
        title: t('subjectColumn'),
        width: 'minmax(150px, 1.2fr)',
        value: ({ subject }) => nameOf(subject),
        cell: ({ subject }) => <NameCell id={subject} />,
      },
      {
        id: 'relation',
        title: t('relation'),
        width: 'minmax(140px, 1fr)',
        value: labelOf,
        cell: (relation) => {
          const predicate = index.predicates.get(relation.predicate)
          return (
            <span className="pd">
              <LineForm
                width={26}
                status={relation.status}
                symmetric={predicate?.symmetric ?? false}
                {...(predicate === undefined ? {} : { family: predicate.family })}
              />
              {labelOf(relation)}
              {relation.status === 'asserted' ? '' : ` (${t(relation.status).toLowerCase()})`}
            </span>
          )
        },
      },
      {
        id: 'object',
        title: t('objectColumn'),
        width: 'minmax(150px, 1.2fr)',
        value: ({ object }) => nameOf(object),
        cell: ({ object }) => <NameCell id={object} />,
      },
      {
        id: 'articles',
        title: t('articles'),
        width: '96px',
        number: true,
        value: (one) => one.articles.length,
        cell: (one) => <ArticlesCell count={one.articles.length} />,
      },
      {
        id: 'when',
        title: t('when'),
        width: '104px',
        number: true,
        value: (one) => one.qualifiers.date ?? one.lastDate ?? '',
        cell: (one) => <DateCell date={one.qualifiers.date ?? one.lastDate} />,
      },
      {
        id: 'sure',
        title: t('sure'),
        width: '100px',
        value: ({ confidence }) => confidence,
        cell: ({ confidence }) => <Dots value={confidence} />,
      },
      {
        id: 'words',
        title: t('inWords'),
        width: 'minmax(320px, 3fr)',
        value: (one) => one.statements[0]?.evidence.quote ?? '',
        cell: (one) => <Concordance relation={one} />,
      },
    ]
  }, [index, language, nameOf, t])
}
