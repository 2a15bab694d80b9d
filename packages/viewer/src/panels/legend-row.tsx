import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface RowProps {
  readonly icon: ReactNode
  readonly label: ReactNode
  readonly count: number
  readonly on: boolean
  readonly className?: string
  readonly share?: number
  /** Hides or shows; with Alt, shows only this. */
  readonly onToggle: (only: boolean) => void
}

/** A row of the legend: what a mark means, how many there are, and a switch. */
export const Row = ({ icon, label, count, on, className = '', share, onToggle }: RowProps): ReactElement => {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={`row ${className}`}
      aria-pressed={on}
      title={t('altClick')}
      onClick={(event) => onToggle(event.altKey)}
    >
      {icon}
      <span>{label}</span> {on ? null : <small>{t('off')}</small>}
      {share === undefined ? null : <i className="bar1" style={{ width: `${Math.round(share * 44)}px` }} />}{' '}
      <b>{count}</b>
    </button>
  )
}
