import * as v from 'valibot'

/** What a reader has corrected. Applied in the fold, so it survives every re-run and can be taken back by deleting a line. */
export const curationSchema = v.strictObject({
  /** Names of one type that are one entity; the first is kept as its name. */
  merge: v.optional(
    v.array(v.strictObject({ type: v.string(), names: v.pipe(v.array(v.string()), v.minLength(2)) })),
    [],
  ),
  /** Names that resolution must not join, whatever it thinks. */
  split: v.optional(
    v.array(v.strictObject({ type: v.string(), names: v.pipe(v.array(v.string()), v.minLength(2)) })),
    [],
  ),
  rename: v.optional(v.array(v.strictObject({ type: v.string(), from: v.string(), to: v.string() })), []),
  retype: v.optional(v.array(v.strictObject({ type: v.string(), name: v.string(), to: v.string() })), []),
  /** Statements that are wrong: source and id of the statement. */
  reject: v.optional(v.array(v.strictObject({ source: v.string(), statement: v.string() })), []),
})

/** Corrections, as in `curation.yaml` or JSON; see docs/curation.md. */
export type Curation = v.InferOutput<typeof curationSchema>

/** No corrections. */
export const noCuration: Curation = { merge: [], split: [], rename: [], retype: [], reject: [] }

/** @throws ValiError where the value has not the form of a curation */
export const parseCuration = (value: unknown): Curation => v.parse(curationSchema, value)
