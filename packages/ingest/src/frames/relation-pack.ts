import * as v from 'valibot'

const words = v.array(v.pipe(v.string(), v.nonEmpty()))
const confidence = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)))
const status = v.optional(v.picklist(['asserted', 'expected', 'negated']))
/** Fields that every frame may have. */
const shared = {
  /** Words that must stand in the same clause for the frame to apply: "achter", "zich". */
  words: v.optional(words),
  /** One of `words` is enough. */
  any: v.optional(v.boolean()),
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
  subject: v.optional(v.string()),
  transitive: v.optional(v.boolean()),
  ...shared,
})
/** "X, coach van Y", "haar coach X", "Y's coach X", "X is coach van Y": a noun that names one end, `of` the prepositions before the other. */
const roleFrame = v.strictObject({ nouns: words, of: words, possessed: v.optional(v.boolean()), ...shared })
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
const namesFrame = v.strictObject({ names: v.literal(true), object: words, ...shared })
const frame = v.union([verbFrame, roleFrame, resultFrame, betweenFrame, adjectiveFrame, nationalityFrame, namesFrame])

const languages = <T extends v.GenericSchema>(schema: T) =>
  v.strictObject({ nl: v.optional(schema), en: v.optional(schema) })
const label = v.strictObject({ forward: v.string(), inverse: v.string() })
const example = v.strictObject({ text: v.string(), statements: v.optional(v.array(v.tuple([v.string(), v.string()]))) })

const predicate = v.strictObject({
  family: v.picklist(['contest', 'personal', 'work', 'place', 'stage']),
  subject: words,
  object: words,
  symmetric: v.optional(v.boolean(), false),
  sameType: v.optional(v.boolean()),
  core: v.optional(v.boolean()),
  contest: v.optional(words, []),
  labels: v.strictObject({ nl: label, en: label }),
  frames: languages(v.array(frame)),
  /** compromise match patterns with the groups `subject` and `object`, for who does not know dependencies. */
  patterns: v.optional(languages(words)),
  examples: v.optional(languages(v.array(example))),
  counterexamples: v.optional(languages(v.array(v.strictObject({ text: v.string() })))),
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
export type Frame = v.InferOutput<typeof frame>
export type VerbFrame = v.InferOutput<typeof verbFrame>
export type RoleFrame = v.InferOutput<typeof roleFrame>
export type ResultFrame = v.InferOutput<typeof resultFrame>
export type BetweenFrame = v.InferOutput<typeof betweenFrame>
export type AdjectiveFrame = v.InferOutput<typeof adjectiveFrame>
export type NationalityFrame = v.InferOutput<typeof nationalityFrame>
export type NamesFrame = v.InferOutput<typeof namesFrame>
