import type { Source } from '@relaas/graph'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { headlineOf } from '../ui/format.ts'
import { DateCell } from './cells.tsx'
import type { Column } from './table.tsx'

/**
 * The columns of articles.
 *
 * @param told how many statements pass the filters, by source
 */
export const useArticleColumns = (told: ReadonlyMap<string, number>): readonly Column<Source>[] => {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        id: 'headline',
        title: t('headline'),
        width: 'minmax(220px, 3fr)',
        value: headlineOf,
        cell: (source) => (
          <span lang={source.lang} className="reads">
            {headlineOf(source)}
          </span>
        ),
      },
      {
        id: 'publisher',
        title: t('publisher'),
        width: 'minmax(120px, 1fr)',
        value: ({ publisher }) => publisher ?? '',
        cell: ({ publisher }) => publisher ?? <em className="none">{t('notStated')}</em>,
      },
      {
        id: 'date',
        title: t('date'),
        width: '110px',
        number: true,
        value: ({ date }) => date ?? '',
        cell: ({ date }) => <DateCell date={date} />,
      },
      {
        id: 'language',
        title: t('language'),
        width: '110px',
        value: ({ lang }) => t(`lang.${lang}`),
        cell: ({ lang }) => t(`lang.${lang}`),
      },
      {
        id: 'statements',
        title: t('statements'),
        width: '110px',
        number: true,
        value: ({ id }) => told.get(id) ?? 0,
        cell: ({ id }) => told.get(id) ?? 0,
      },
    ],
    [t, told],
  )
}
