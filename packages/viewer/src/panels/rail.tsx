import { SlidersHorizontal } from 'lucide-react'
import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphIndex } from '../state/graph-index.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'

interface Props {
  readonly index: GraphIndex
  readonly open: boolean
  readonly onOpen: () => void
}

/** The legend made narrow, where reading needs the room; it opens the legend over the picture. */
export const Rail = memo(({ index, open, onOpen }: Props): ReactElement => {
  const { t } = useTranslation()
  return (
    <div className="rail">
      <button
        type="button"
        className="ib"
        aria-label={t('legend')}
        title={t('legend')}
        aria-expanded={open}
        onClick={onOpen}
      >
        <SlidersHorizontal className="ico" aria-hidden="true" />
      </button>
      {index.graph.vocabulary.entityTypes.map(({ id }) => (
        <Glyph key={id} index={index} type={id} />
      ))}
      <hr />
      {(['contest', 'personal', 'work', 'place', 'stage'] as const).map((family) => (
        <LineForm key={family} family={family} width={26} />
      ))}
    </div>
  )
})
