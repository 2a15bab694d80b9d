import type { GraphFile } from '@relaas/graph'
import type { Judgements } from './judgements.ts'
import type { ViewState } from './view-state.ts'

/** What a command did, to be said in the history: a key of the texts `did.*` and what it was done to. */
export interface Label {
  readonly key: string
  readonly what?: string
}

/** The data of a session: the graph as loaded or as enlarged, and what the last addition brought. */
export interface Data {
  readonly graph: GraphFile
  /** Ids of entities and relations that came last. */
  readonly fresh: ReadonlySet<string>
  /** Ids of the sources that came last. */
  readonly added: readonly string[]
  /** What the reader has judged. */
  readonly judged: Judgements
}

/** One command, with what it led to. States share all that did not change. */
export interface Entry {
  readonly label: Label
  readonly view: ViewState
  readonly data: Data
}

/** Every command of the session, in order; `at` is the one that holds. What was undone stays until something else is done. */
export interface CommandLog {
  readonly entries: readonly Entry[]
  readonly at: number
}

/** The log of a session that begins. */
export const startLog = (view: ViewState, data: Data): CommandLog => ({
  entries: [{ label: { key: 'start' }, view, data }],
  at: 0,
})

/** The entry that holds. */
export const current = ({ entries, at }: CommandLog): Entry => entries[at] as Entry

/** Adds a command after the one that holds; what was undone before it is gone. */
export const record = (log: CommandLog, entry: Entry): CommandLog => ({
  entries: [...log.entries.slice(0, log.at + 1), entry],
  at: log.at + 1,
})

/** Goes to an entry; one that is not there leaves the log as it is. */
export const goTo = (log: CommandLog, at: number): CommandLog => (log.entries[at] === undefined ? log : { ...log, at })

export const canUndo = ({ at }: CommandLog): boolean => at > 0
export const canRedo = ({ at, entries }: CommandLog): boolean => at < entries.length - 1
