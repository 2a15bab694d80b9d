import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { Dialog } from '../ui/dialog.tsx'

/** Everything that was done, by name; each a way back, or forward again. */
export const HistoryDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation()
  const { log, jump } = useExplorerContext()
  return (
    <Dialog title={t('history')} className="history" onClose={onClose}>
      <ol className="steps">
        {log.entries.map(({ label }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: commands have no identity but their place
          <li key={i}>
            <button
              type="button"
              className={i > log.at ? 'undone' : ''}
              aria-current={i === log.at ? 'step' : undefined}
              onClick={() => {
                onClose()
                jump(i)
              }}
            >
              <span>{i + 1}</span>
              {t(`did.${label.key}`, { what: label.what ?? '' })}
              {i > log.at ? <small>{t('undone')}</small> : null}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
