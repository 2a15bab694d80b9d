import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'

const KEYS = [
  ['/', 'search'],
  ['Ctrl K', 'search'],
  ['Esc', 'escape'],
  ['← → ↑ ↓', 'walk'],
  ['Enter', 'openIt'],
  ['R', 'between'],
  ['N B', 'nextPrevious'],
  ['E', 'expand'],
  ['P', 'pin'],
  ['H', 'hide'],
  ['I', 'only'],
  ['1 2 3', 'depth'],
  ['T', 'table'],
  ['+ − 0', 'zoom'],
  ['Ctrl Z', 'undo'],
  ['Shift Ctrl Z', 'redo'],
  ['?', 'keys'],
] as const

interface Props {
  readonly letters: boolean
  readonly onLetters: (on: boolean) => void
  readonly onClose: () => void
}

/** The keyboard on one sheet; the single letters can be switched off. */
export const KeysDialog = ({ letters, onLetters, onClose }: Props): ReactElement => {
  const { t } = useTranslation()
  return (
    <Dialog title={t('keyboard')} className="keys" onClose={onClose}>
      <dl className="keys-in">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`key.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={letters} onChange={(event) => onLetters(event.target.checked)} />
        {t('singleLetters')}
      </label>
    </Dialog>
  )
}
