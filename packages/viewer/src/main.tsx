import '@fontsource-variable/newsreader/wght.css'
import '@fontsource-variable/newsreader/wght-italic.css'
import '@fontsource-variable/radio-canada/wdth.css'
import './tokens.css'
import './explorer.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startI18n } from './i18n/i18n.ts'

const root = document.getElementById('root')
if (root !== null) {
  await startI18n(navigator.language.startsWith('nl') ? 'nl' : 'en')
  // A canvas does not wait for fonts: it would measure and draw its labels in another one.
  await Promise.all(
    ['600 14px "Radio Canada Variable"', '560 30px "Newsreader Variable"'].map((font) => document.fonts.load(font)),
  )
  createRoot(root).render(<App />)
}
