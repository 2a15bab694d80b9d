import type { Status } from '@relaas/graph'
import { decodeList, decodePins, encodeList, encodePins, numberOf, oneOf } from './url-values.ts'

/** What a thing's size says. */
export const SIZES = ['statements', 'degree', 'pagerank', 'betweenness'] as const
/** Where things stand: as the build placed them, placed again for what is shown, on a circle, or from left to right by date. */
export const LAYOUTS = ['built', 'closeness', 'circle', 'time'] as const
/** Tables that stand beside the graph as its equals. */
export const TABLES = ['names', 'relations', 'articles'] as const
/** How many things are drawn at most. */
export const LIMITS = [150, 500, 2000, 20000] as const

/** All that a view is. It lives in the URL, so a link shares it; every change is an entry in the command log. */
export interface ViewState {
  readonly tab: 'graph' | 'table'
  readonly table: (typeof TABLES)[number]
  /** Column and direction, such as `articles` or `-articles` for the largest first. */
  readonly sort: string | undefined
  /** Id of an entity or a relation, or the key of a pair of entities. */
  readonly selected: string | undefined
  /** Id of the source that is open for reading. */
  readonly article: string | undefined
  /** The statement that the open article is read for. */
  readonly statement: string | undefined
  /** The words that the open article is read for where that is no statement, as `start-end` of its text. */
  readonly mention: string | undefined
  /** Entities to link, in order; two or more. */
  readonly path: readonly string[]
  /** Which of the shortest paths, from 0. */
  readonly pathChoice: number
  /** Predicates that a path may not use. */
  readonly avoid: readonly string[]
  readonly hiddenTypes: readonly string[]
  readonly hiddenPredicates: readonly string[]
  readonly status: readonly Status[]
  /** 0 to 1. */
  readonly minConfidence: number
  /** Publishers that are off; the empty string stands for "not stated". */
  readonly hiddenPublishers: readonly string[]
  readonly hiddenLanguages: readonly string[]
  /** Only what these sources say; empty means all. */
  readonly onlyArticles: readonly string[]
  /** At least so many articles behind a relation. */
  readonly minArticles: number
  /** Only relations with these words in a name or a sentence. */
  readonly text: string
  readonly dates: 'published' | 'stated'
  /** ISO 8601; both ends included. */
  readonly since: string | undefined
  readonly until: string | undefined
  /** Only this entity and what lies within `depth` steps. */
  readonly ego: string | undefined
  readonly depth: 1 | 2 | 3
  /** Entities whose neighbours are all shown, whatever the limit. */
  readonly expanded: readonly string[]
  readonly hidden: readonly string[]
  readonly pinned: Readonly<Record<string, readonly [number, number]>>
  readonly limit: number
  readonly size: (typeof SIZES)[number]
  readonly groups: boolean
  readonly layout: (typeof LAYOUTS)[number]
  /** Centre and zoom of the camera, as the adapter gives it. */
  readonly camera: readonly [number, number, number] | undefined
  readonly theme: 'light' | 'dark' | undefined
  readonly language: 'nl' | 'en'
}

/** The view with which everybody begins. */
export const firstView = (language: 'nl' | 'en'): ViewState => ({
  tab: 'graph',
  table: 'relations',
  sort: undefined,
  selected: undefined,
  article: undefined,
  statement: undefined,
  mention: undefined,
  path: [],
  pathChoice: 0,
  avoid: [],
  hiddenTypes: [],
  hiddenPredicates: [],
  status: ['asserted'],
  minConfidence: 0,
  hiddenPublishers: [],
  hiddenLanguages: [],
  onlyArticles: [],
  minArticles: 1,
  text: '',
  dates: 'published',
  since: undefined,
  until: undefined,
  ego: undefined,
  depth: 1,
  expanded: [],
  hidden: [],
  pinned: {},
  limit: LIMITS[0],
  size: 'statements',
  groups: false,
  layout: 'built',
  camera: undefined,
  theme: undefined,
  language,
})

/** What "show all" takes back. */
export const noFilters: Partial<ViewState> = {
  hiddenTypes: [],
  hiddenPredicates: [],
  status: ['asserted', 'expected', 'negated'],
  minConfidence: 0,
  hiddenPublishers: [],
  hiddenLanguages: [],
  onlyArticles: [],
  minArticles: 1,
  text: '',
  since: undefined,
  until: undefined,
  ego: undefined,
  hidden: [],
}

type Key = keyof ViewState
interface Codec {
  readonly name: string
  readonly write: (view: ViewState) => string
  readonly read: (text: string) => Partial<ViewState>
}
const text = (name: string, key: Key): Codec => ({
  name,
  write: (view) => (view[key] as string | undefined) ?? '',
  read: (value) => ({ [key]: value }),
})
const list = (name: string, key: Key): Codec => ({
  name,
  write: (view) => encodeList(view[key] as readonly string[]),
  read: (value) => ({ [key]: decodeList(value) }),
})
const number = (name: string, key: Key, min: number, max: number): Codec => ({
  name,
  write: (view) => `${Number(view[key])}`,
  read: (value) => ({ [key]: numberOf(value, min, max) }),
})
const choice = (name: string, key: Key, allowed: readonly string[]): Codec => ({
  name,
  write: (view) => (view[key] as string | undefined) ?? '',
  read: (value) => (oneOf(value, allowed) === undefined ? {} : { [key]: value }),
})

const STATUSES: readonly Status[] = ['asserted', 'expected', 'negated']
const CODECS: readonly Codec[] = [
  choice('tab', 'tab', ['graph', 'table']),
  choice('table', 'table', TABLES),
  text('sort', 'sort'),
  text('at', 'selected'),
  text('article', 'article'),
  text('statement', 'statement'),
  text('mention', 'mention'),
  list('path', 'path'),
  number('nth', 'pathChoice', 0, 20),
  list('avoid', 'avoid'),
  list('types', 'hiddenTypes'),
  list('relations', 'hiddenPredicates'),
  {
    name: 'status',
    write: (view) => view.status.join(',') || 'none',
    read: (value) => ({ status: STATUSES.filter((one) => value.split(',').includes(one)) }),
  },
  number('sure', 'minConfidence', 0, 1),
  list('publishers', 'hiddenPublishers'),
  list('languages', 'hiddenLanguages'),
  list('only', 'onlyArticles'),
  number('sources', 'minArticles', 1, 99),
  text('text', 'text'),
  choice('dates', 'dates', ['published', 'stated']),
  text('since', 'since'),
  text('until', 'until'),
  text('ego', 'ego'),
  number('depth', 'depth', 1, 3),
  list('expanded', 'expanded'),
  list('hidden', 'hidden'),
  {
    name: 'pinned',
    write: (view) => encodePins(view.pinned),
    read: (value) => ({ pinned: decodePins(value) }),
  },
  number('limit', 'limit', 1, 100000),
  choice('size', 'size', SIZES),
  { name: 'groups', write: (view) => (view.groups ? '1' : '0'), read: (value) => ({ groups: value === '1' }) },
  choice('layout', 'layout', LAYOUTS),
  {
    name: 'camera',
    write: (view) => (view.camera ?? []).map((value) => Math.round(value * 1e4) / 1e4).join(','),
    read: (value) => {
      const [x, y, ratio] = value.split(',').map(Number)
      return x !== undefined && y !== undefined && ratio !== undefined && ratio > 0 && Number.isFinite(x + y + ratio)
        ? { camera: [x, y, ratio] }
        : {}
    },
  },
  choice('theme', 'theme', ['light', 'dark']),
]

/** The view that a URL's hash describes; what it does not say, or says wrongly, is as usual. */
export const parseView = (hash: string, language: 'nl' | 'en'): ViewState => {
  const query = new URLSearchParams(hash.replace(/^#/u, ''))
  const lang = oneOf(query.get('lang') ?? '', ['nl', 'en'] as const)
  let view = firstView(lang ?? language)
  for (const { name, read } of CODECS) {
    const value = query.get(name)
    if (value !== null && value !== '') view = { ...view, ...read(value) }
  }
  return view
}

/** The hash that describes a view; what is as usual stays out. */
export const formatView = (view: ViewState): string => {
  const usual = firstView(view.language)
  const query = new URLSearchParams()
  for (const { name, write } of CODECS) {
    const value = write(view)
    if (value !== write(usual)) query.set(name, value)
  }
  query.set('lang', view.language)
  return `#${query.toString()}`
}
