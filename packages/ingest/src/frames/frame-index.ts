import type { LanguageCode } from '@relaas/graph'
import type { IngestContext } from '../stages/context.ts'
import type {
  AdjectiveFrame,
  BetweenFrame,
  Frame,
  NamesFrame,
  NationalityFrame,
  PackPredicate,
  RelationPack,
  ResultFrame,
  RoleFrame,
  VerbFrame,
} from './relation-pack.ts'

/** A frame with where it comes from. */
export interface Entry<F extends Frame> {
  readonly frame: F
  readonly pack: string
  readonly predicate: string
  readonly definition: PackPredicate
}

/** Frames of one language by the lemma that triggers them, so that a sentence meets only those it may hold. */
export interface FrameIndex {
  readonly verbs: ReadonlyMap<string, readonly Entry<VerbFrame>[]>
  /** Role, result and between frames by noun. */
  readonly nouns: ReadonlyMap<string, readonly Entry<RoleFrame | ResultFrame | BetweenFrame>[]>
  readonly adjectives: ReadonlyMap<string, readonly Entry<AdjectiveFrame>[]>
  readonly names: readonly Entry<NamesFrame>[]
  readonly nationality: readonly Entry<NationalityFrame>[]
}

/** Sorts the frames of all packs; later packs come after earlier ones. */
export const indexFrames = (packs: readonly RelationPack[], language: LanguageCode): FrameIndex => {
  const verbs = new Map<string, Entry<VerbFrame>[]>()
  const nouns = new Map<string, Entry<RoleFrame | ResultFrame | BetweenFrame>[]>()
  const adjectives = new Map<string, Entry<AdjectiveFrame>[]>()
  const names: Entry<NamesFrame>[] = []
  const nationality: Entry<NationalityFrame>[] = []
  const put = <F extends Frame>(map: Map<string, Entry<F>[]>, keys: readonly string[], entry: Entry<F>): void => {
    for (const key of keys) map.set(key, [...(map.get(key) ?? []), entry])
  }
  for (const pack of packs)
    for (const [predicate, definition] of Object.entries(pack.predicates))
      for (const frame of definition.frames[language] ?? []) {
        const from = { pack: pack.name, predicate, definition }
        if ('verbs' in frame) put(verbs, frame.verbs, { frame, ...from })
        else if ('nouns' in frame) put(nouns, frame.nouns, { frame, ...from })
        else if ('adjectives' in frame) put(adjectives, frame.adjectives, { frame, ...from })
        else if ('names' in frame) names.push({ frame, ...from })
        else nationality.push({ frame, ...from })
      }
  return { verbs, nouns, adjectives, names, nationality }
}

/** Frames of a noun: by its lemma, its form, or the listed noun that ends a compound ("schaatscoach", "Ajax-trainer"). */
export const nounEntries = (
  index: FrameIndex,
  lemma: string,
  form: string,
): readonly Entry<RoleFrame | ResultFrame | BetweenFrame>[] => {
  const low = form.toLowerCase()
  const exact = index.nouns.get(lemma) ?? index.nouns.get(low)
  if (exact !== undefined) return exact
  // "ex-vriend" and "schoonvader" are relations of their own, never those of their last part.
  if (/^(?:ex|oud|schoon|stief|groot|pleeg|peet|buur|jonk|film)-?/u.test(low)) return []
  // The longest ending first.
  for (let cut = 1; cut < Math.max(low.length, lemma.length) - 3; cut++)
    for (const word of [low, lemma]) {
      const ending = word.slice(cut)
      const entries = ending.length > 3 && low.length - ending.length > 2 ? index.nouns.get(ending) : undefined
      if (entries !== undefined) return entries
    }
  return []
}

const indexes = new WeakMap<readonly RelationPack[], Map<LanguageCode, FrameIndex>>()

/** The index of a context's packs; made once for them. */
export const frameIndexOf = ({ packs, language }: Pick<IngestContext, 'packs' | 'language'>): FrameIndex => {
  const known = indexes.get(packs) ?? new Map<LanguageCode, FrameIndex>()
  indexes.set(packs, known)
  const index = known.get(language.code) ?? indexFrames(packs, language.code)
  known.set(language.code, index)
  return index
}
