import type { Status } from '@relaas/graph'
import * as v from 'valibot'
import { patternMistake } from '../patterns/pattern.ts'

const words = v.array(v.pipe(v.string(), v.nonEmpty()))
const confidence = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))
const status = v.optional(v.picklist(['asserted', 'expected', 'negated']))
/** Fields that every frame may have. */
const shared = {
  /** Words that must stand in the same clause for the frame to apply: "achter", "zich". */
  words: v.optional(words),
  /** One of `words` is enough. */
  any: v.optional(v.boolean()),
  /** Words that, hanging on the trigger, make it another relation: "toenmalige" on "man", "beste" on "vriend". */
  unless: v.optional(words),
  /** The grammatical subject is the relation's object ("verloor van"). */
  turned: v.optional(v.boolean()),
  confidence,
  status,
}
const object = v.optional(v.union([v.string(), words]))

/** "X verslaat Y", "X wint van Y": a verb, its subject, and its object or the prepositions before it. */
const verbFrame = v.strictObject({
  verbs: words,
  object,
  /** `obj`: the verb's object is the relation's subject, and what has the preposition its object ("koppelde X aan Y"). */
  subject: v.optional(v.picklist(['nsubj', 'obj'])),
  transitive: v.optional(v.boolean()),
  ...shared,
})
/** "X, coach van Y", "haar coach X", "Y's coach X", "X is coach van Y": a noun that names one end, `of` the prepositions before the other. */
const roleFrame = v.strictObject({
  nouns: words,
  of: words,
  possessed: v.optional(v.boolean()),
  /** The noun is of two, though singular: "het echtpaar X en Y". */
  together: v.optional(v.boolean()),
  /** Without article and owner it is that of the clause's subject: "Kok bedankte coach X". */
  bare: v.optional(v.boolean()),
  ...shared,
})
/** "zege van X op Y", "X boekte een zege op Y": a noun of what happened, `object` the prepositions before the relation's object. */
const resultFrame = v.strictObject({
  nouns: words,
  object: v.union([v.string(), words]),
  result: v.literal(true),
  ...shared,
})
/** "duel tussen X en Y": a noun and the preposition before both ends. */
const betweenFrame = v.strictObject({ nouns: words, between: words, ...shared })
/** "X is verloofd met Y", "X was sneller dan Y". */
const adjectiveFrame = v.strictObject({
  adjectives: words,
  object: v.union([v.string(), words]),
  comparative: v.optional(v.boolean()),
  ...shared,
})
/** "Erin Jackson, de Amerikaanse": nationality told by a word. */
const nationalityFrame = v.strictObject({ nationality: v.literal(true), ...shared })
/** "de wereldbeker in Heerenveen": a name followed by a preposition and another name. */
const namesFrame = v.strictObject({
  names: v.literal(true),
  object: words,
  /** Not where a noun before the name tells what it is: "trainer X van Y" is no member. */
  bare: v.optional(v.boolean()),
  ...shared,
})
/** The form of a frame by its keys, so that a mistake is told of the form that was meant. */
const frameOf = (input: unknown): v.GenericSchema<unknown, Frame> => {
  const has = (key: string): boolean => typeof input === 'object' && input !== null && key in input
  if (has('verbs')) return verbFrame
  if (has('adjectives')) return adjectiveFrame
  if (has('nationality')) return nationalityFrame
  if (has('names')) return namesFrame
  if (!has('nouns'))
    return v.custom<Frame>(
      () => false,
      'a frame has verbs, nouns, adjectives, names or nationality; see docs/relations.md',
    )
  if (has('between')) return betweenFrame
  return has('object') || has('result') ? resultFrame : roleFrame
}
const frame = v.lazy(frameOf)

const languages = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ nl: v.optional(schema), en: v.optional(schema) })
const label = v.strictObject({ forward: v.string(), inverse: v.string() })
/** A sentence, and as `[subject, object]` what it says; without these that it says something of the kind. */
const example = v.strictObject({ text: v.string(), statements: v.optional(v.array(v.tuple([v.string(), v.string()]))) })
const counterexample = v.strictObject({ text: v.string() })

const match = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? patternMistake(dataset.value) : undefined
    if (mistake !== undefined) addIssue({ message: mistake })
  }),
)
/** A pattern in compromise's match syntax with the groups `subject` and `object`: text alone, or with how sure it is. */
const pattern = v.lazy(
  (input): v.GenericSchema<unknown, PackPattern> =>
    typeof input === 'string'
      ? v.pipe(
          match,
          v.transform((text) => ({ match: text })),
        )
      : v.strictObject({ match, confidence, status }),
)

/** What the linguistic model can tell a mention to be. */
const types = v.pipe(v.array(v.picklist(['Person', 'Organization', 'Place', 'Event', 'Work'])), v.nonEmpty())

const predicate = v.strictObject({
  family: v.picklist(['contest', 'personal', 'work', 'place', 'stage']),
  subject: types,
  object: types,
  symmetric: v.optional(v.boolean(), false),
  sameType: v.optional(v.boolean()),
  core: v.optional(v.boolean()),
  /** The qualifiers that tell two contests of the same ends apart. */
  contest: v.optional(v.array(v.picklist(['event', 'competition', 'place', 'date', 'result', 'heat'])), []),
  labels: v.strictObject({ nl: label, en: label }),
  frames: v.optional(languages(v.array(frame)), {}),
  /** For who does not know dependencies, and where the parse goes wrong. */
  patterns: v.optional(languages(v.array(pattern))),
  /** Sentences that say it; checked by the pack's tests. */
  examples: v.optional(languages(v.array(example))),
  /** Sentences that one might take to say it, and do not. */
  counterexamples: v.optional(languages(v.array(counterexample))),
})

/** The shape of a relation pack; see docs/relations.md. */
export const relationPackSchema = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]*$/u, 'a pack name is small letters, digits, _ and -')),
  predicates: v.record(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/u, 'a predicate is small letters, digits and _')),
    predicate,
  ),
})

/** A relation pack as read from YAML: predicates with labels, types, frames per language, and example sentences. */
export type RelationPack = v.InferOutput<typeof relationPackSchema>
/** One predicate of a pack. */
export type PackPredicate = RelationPack['predicates'][string]
/** One way in which a predicate is said. */
export type Frame = VerbFrame | RoleFrame | ResultFrame | BetweenFrame | AdjectiveFrame | NationalityFrame | NamesFrame
export type VerbFrame = v.InferOutput<typeof verbFrame>
export type RoleFrame = v.InferOutput<typeof roleFrame>
export type ResultFrame = v.InferOutput<typeof resultFrame>
export type BetweenFrame = v.InferOutput<typeof betweenFrame>
export type AdjectiveFrame = v.InferOutput<typeof adjectiveFrame>
export type NationalityFrame = v.InferOutput<typeof nationalityFrame>
export type NamesFrame = v.InferOutput<typeof namesFrame>
/** One pattern with what is said of it. */
export interface PackPattern {
  readonly match: string
  readonly confidence?: number | undefined
  readonly status?: Status | undefined
}
