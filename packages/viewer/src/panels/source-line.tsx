import type { Source } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { formatDate, headlineOf } from '../ui/format.ts'

/** Publisher, date and language of a source; what it does not state is said. */
export const SourceMeta = ({ source }: { readonly source: Source }): ReactElement => {
  const { t } = useTranslation()
  const { view } = useExplorerContext()
  return (
    <span className="meta">
      {source.publisher ?? <em>{t('noPublisher')}</em>} <b>·</b>{' '}
      {source.date === undefined ? <em>{t('dateNotStated')}</em> : formatDate(source.date, view.language)} <b>·</b>{' '}
      {source.lang.toUpperCase()}
      {source.url === undefined || !/^https?:/u.test(source.url) ? null : (
        <>
          {' '}
          <b>·</b>{' '}
          <a className="link" href={source.url} target="_blank" rel="noreferrer noopener">
            {t('original')}
          </a>
        </>
      )}
    </span>
  )
}

/** The article that a sentence comes from. */
export const SourceLine = ({ source }: { readonly source: Source }): ReactElement => (
  <p className="src">
    <cite lang={source.lang}>{headlineOf(source)}</cite> <SourceMeta source={source} />
  </p>
)
