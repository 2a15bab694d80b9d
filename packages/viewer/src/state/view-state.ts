import type { Status } from '@relaas/graph'

/** All that a view is. It lives in the URL, so a link shares it and back and forward undo and redo it. */
export interface ViewState {
  /** Id of an entity or a relation, or `article:<id>`. */
  readonly selected: string | undefined
  readonly hiddenTypes: readonly string[]
  readonly hiddenPredicates: readonly string[]
  readonly status: readonly Status[]
  readonly minConfidence: number
  readonly theme: 'light' | 'dark' | undefined
  readonly language: 'nl' | 'en'
}

const list = (value: string | null): readonly string[] => (value === null || value === '' ? [] : value.split(','))

/** The view that a URL's hash describes. */
export const parseView = (hash: string, language: 'nl' | 'en'): ViewState => {
  const query = new URLSearchParams(hash.replace(/^#/u, ''))
  const theme = query.get('theme')
  const lang = query.get('lang')
  const status = list(query.get('status')).filter(
    (one): one is Status => one === 'asserted' || one === 'expected' || one === 'negated',
  )
  return {
    selected: query.get('at') ?? undefined,
    hiddenTypes: list(query.get('types')),
    hiddenPredicates: list(query.get('relations')),
    status: query.has('status') ? status : ['asserted'],
    minConfidence: Math.min(1, Math.max(0, Number(query.get('sure') ?? 0) || 0)),
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    language: lang === 'nl' || lang === 'en' ? lang : language,
  }
}

/** The hash that describes a view; what is as usual stays out. */
export const formatView = (view: ViewState): string => {
  const query = new URLSearchParams()
  if (view.selected !== undefined) query.set('at', view.selected)
  if (view.hiddenTypes.length > 0) query.set('types', view.hiddenTypes.join(','))
  if (view.hiddenPredicates.length > 0) query.set('relations', view.hiddenPredicates.join(','))
  if (view.status.join() !== 'asserted') query.set('status', view.status.join(','))
  if (view.minConfidence > 0) query.set('sure', String(view.minConfidence))
  if (view.theme !== undefined) query.set('theme', view.theme)
  query.set('lang', view.language)
  return `#${query.toString()}`
}
