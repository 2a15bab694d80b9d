import { X } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly title: string
  readonly className?: string
  /** Without a head: the content has its own. */
  readonly bare?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal dialog: the browser's own, so focus stays in it, Escape closes it, and focus returns where it was. */
export const Dialog = ({ title, className = '', bare = false, onClose, children }: Props): ReactElement => {
  const { t } = useTranslation()
  const box = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = box.current
    if (dialog !== null && !dialog.open) dialog.showModal()
    return () => dialog?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself
    <dialog
      ref={box}
      className={`pop ${className}`}
      aria-label={title}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="pop-in">
        {bare ? null : (
          <div className="ph">
            <h2>{title}</h2>
            <span className="grow" />
            <button type="button" className="ib" aria-label={t('close')} onClick={onClose}>
              <X className="ico" aria-hidden="true" />
            </button>
          </div>
        )}
        {children}
      </div>
    </dialog>
  )
}
