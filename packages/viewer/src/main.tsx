import '@fontsource-variable/newsreader/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import '@fontsource-variable/radio-canada/wdth.css'
import './tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/legend.css'
import './styles/stage.css'
import './styles/panel.css'
import './styles/article.css'
import './styles/table.css'
import './styles/overlays.css'
import './styles/phone.css'
import './styles/print.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startI18n } from './i18n/i18n.ts'
import { applyTheme } from './state/apply-theme.ts'
import { parseView } from './state/view-state.ts'

const root = document.getElementById('root')
if (root !== null) {
  const view = parseView(location.hash, navigator.language.startsWith('nl') ? 'nl' : 'en')
  // The canvas takes its colours from the page, so the theme must be there before the first drawing.
  applyTheme(view)
  await startI18n(view.language)
  // A canvas does not wait for fonts: it would measure and draw its labels in another one.
  await Promise.all(
    ['600 14px "Radio Canada Variable"', '560 30px "Newsreader Variable"'].map((font) => document.fonts.load(font)),
  )
  createRoot(root).render(<App />)
}
