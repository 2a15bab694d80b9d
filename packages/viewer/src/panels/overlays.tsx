import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { canPaste } from '../graph-source.ts'
import type { Joined } from '../ingest/join-extractions.ts'
import type { Pasted } from '../ingest/messages.ts'
import { PasteDialog } from '../ingest/paste-dialog.tsx'
import { SearchPalette } from '../search/search-palette.tsx'
import { ExportDialog } from '../take-out/export-dialog.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { BarActions, type Opened } from './top-bar.tsx'

interface Props {
  readonly opened: Opened | undefined
  readonly onOpen: (what: Opened | undefined) => void
  readonly dropped: readonly Pasted[]
  readonly onJoined: (joined: Joined) => void
  readonly letters: boolean
  readonly onLetters: (on: boolean) => void
}

/** The dialog that is open, if any. */
export const Overlays = ({ opened, onOpen, dropped, onJoined, letters, onLetters }: Props): ReactElement | null => {
  const { t } = useTranslation()
  const close = (): void => onOpen(undefined)
  switch (opened) {
    case undefined:
      return null
    case 'search':
      return <SearchPalette onClose={close} />
    case 'history':
      return <HistoryDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'keys':
      return <KeysDialog letters={letters} onLetters={onLetters} onClose={close} />
    case 'paste':
      return (
        <PasteDialog key={dropped.map(({ id }) => id).join()} dropped={dropped} onClose={close} onJoined={onJoined} />
      )
    case 'menu':
      return (
        <Dialog title={t('menu')} className="menu" onClose={close}>
          <div className="menu-in">
            <BarActions onOpen={onOpen} canPaste={canPaste()} />
          </div>
        </Dialog>
      )
  }
}
