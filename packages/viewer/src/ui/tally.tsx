import type { CSSProperties, ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

const TEN = Array.from({ length: 10 }, (_, i) => i)

/** Ten dots: ten in ten right. The number always stands beside. */
export const Dots = ({ value }: { readonly value: number }): ReactElement => {
  const { t } = useTranslation()
  return (
    <span className="dots" role="img" aria-label={t('of100', { n: Math.round(value * 100) })}>
      {TEN.map((i) => (
        <i
          key={i}
          style={{ '--p': `${Math.round(Math.max(0, Math.min(1, value * 10 - i)) * 100)}%` } as CSSProperties}
        />
      ))}
    </span>
  )
}

/** One square an article, at most eight; the number always stands beside. */
export const Squares = ({ count }: { readonly count: number }): ReactElement => (
  <span className="squares" aria-hidden="true">
    {TEN.slice(0, Math.min(8, count)).map((i) => (
      <i key={i} className="on" />
    ))}
  </span>
)
