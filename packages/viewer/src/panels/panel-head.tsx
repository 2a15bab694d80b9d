import { ArrowLeft, ChevronLeft, ChevronRight, X } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly eyebrow: ReactNode
  readonly onClose?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
  readonly onPrevious?: (() => void) | undefined
  readonly onNext?: (() => void) | undefined
}

/** The top line of a panel: what it is, and the ways out of it. */
export const PanelHead = ({ eyebrow, onClose, onBack, onPrevious, onNext }: Props): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="ph">
      {onBack === undefined ? null : (
        <button type="button" className="tb" onClick={onBack}>
          <ArrowLeft className="ico" aria-hidden="true" />
          {t('back')}
        </button>
      )}
      <div className="eyebrow">{eyebrow}</div>
      <span className="grow" />
      {onPrevious === undefined ? null : (
        <button type="button" className="ib" aria-label={t('previous')} title={t('previous')} onClick={onPrevious}>
          <ChevronLeft className="ico" aria-hidden="true" />
        </button>
      )}
      {onNext === undefined ? null : (
        <button type="button" className="ib" aria-label={t('next')} title={t('next')} onClick={onNext}>
          <ChevronRight className="ico" aria-hidden="true" />
        </button>
      )}
      {onClose === undefined ? null : (
        <button type="button" className="ib" aria-label={t('close')} title={t('close')} onClick={onClose}>
          <X className="ico" aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
