import type { ViewState } from './view-state.ts'

/** Puts theme and language on the page itself, before anything is drawn: the canvas reads its colours from there. */
export const applyTheme = ({ theme, language }: Pick<ViewState, 'theme' | 'language'>): void => {
  const root = document.documentElement
  root.lang = language
  if (theme === undefined) delete root.dataset.theme
  else root.dataset.theme = theme
}
