import type { GraphFile } from '@relaas/graph'
import type { Joined } from './join-extractions.ts'

/** An article as pasted or dropped. */
export interface Pasted {
  /** File name, or a made-up id. */
  readonly id: string
  readonly text: string
  readonly headline?: string
  readonly date?: string
  readonly lang?: 'nl' | 'en'
}

/** Where the assets of ingest lie beside the page. */
export interface IngestManifest {
  readonly models: readonly ('nl' | 'en')[]
  readonly names: readonly ('nl' | 'en')[]
  readonly relations: readonly ('nl' | 'en')[]
  readonly packs: readonly string[]
  /** Bytes of the accurate model, where the reader may choose it. */
  readonly accurate?: number
}

export interface IngestOrder {
  readonly base: string
  readonly articles: readonly Pasted[]
  readonly graph: GraphFile
  /** Whether the accurate model reads. */
  readonly accurate: boolean
}

export const STAGES = ['load', 'read', 'join'] as const
export type IngestTold =
  | { readonly stage: (typeof STAGES)[number]; readonly done: number; readonly of: number }
  | { readonly found: readonly string[] }
  | {
      readonly skipped: {
        readonly id: string
        readonly problem: 'empty' | 'language' | 'format'
        readonly detail: string
      }
    }
  | { readonly joined: Joined }
  | { readonly problem: string }
