import { Maximize, Minus, Plus } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly zoom: (direction: 1 | -1) => void
  readonly fit: () => void
}

/** Buttons over the picture: nearer, farther, all of it. */
export const PictureTools = ({ zoom, fit }: Props): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="tools">
      <button type="button" className="ib" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => zoom(1)}>
        <Plus className="ico" aria-hidden="true" />
      </button>
      <button type="button" className="ib" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => zoom(-1)}>
        <Minus className="ico" aria-hidden="true" />
      </button>
      <button type="button" className="ib" aria-label={t('fit')} title={t('fit')} onClick={() => fit()}>
        <Maximize className="ico" aria-hidden="true" />
      </button>
    </div>
  )
}
