import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { formatDate } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { Squares } from '../ui/tally.tsx'

/** A name with its type's shape. */
export const NameCell = ({ id }: { readonly id: string }): ReactElement => {
  const { index, nameOf } = useExplorerContext()
  return (
    <>
      <Glyph index={index} type={index.entities.get(id)?.type ?? ''} />
      {nameOf(id)}
    </>
  )
}

/** A number of articles; on a phone without its squares. */
export const ArticlesCell = ({ count }: { readonly count: number }): ReactElement => {
  const { phone } = useExplorerContext()
  return (
    <>
      {phone ? null : <Squares count={count} />}
      <b>{count}</b>
    </>
  )
}

/** A date in words. */
export const DateCell = ({ date }: { readonly date: string | undefined }): ReactNode => {
  const { t } = useTranslation()
  const { view } = useExplorerContext()
  return date === undefined ? (
    <span className="none">
      –<span className="visually-hidden">{t('dateNotStated')}</span>
    </span>
  ) : (
    formatDate(date, view.language)
  )
}
