/** A statement of annotated documents; see gold/GUIDE.md. */
export interface GoldStatement {
  readonly predicate: string
  readonly subject: string
  readonly object: string
  readonly status?: string
  readonly cue?: string
}

/** An annotated document, as far as training reads it. */
export interface Gold {
  readonly doc: string
  readonly lang: 'nl' | 'en'
  readonly text: string
  readonly date?: string
  readonly entities: readonly { readonly id: string; readonly type: string; readonly names: readonly string[] }[]
  /** Start, end and entity of every mention, where the annotation has them. */
  readonly mentions?: readonly (readonly [number, number, string])[]
  /** The same of words that are no names; absent where they were not annotated. */
  readonly references?: readonly (readonly [number, number, string])[]
  readonly statements: readonly GoldStatement[]
  readonly optional?: readonly GoldStatement[]
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
const within = (one: string, other: string): boolean => ` ${one} `.includes(` ${other} `)

/** Which annotated entities a name that ingest gives may mean: those that bear just it (`exact`), and those that it nearly names (`near`). */
export const namedIn = ({ entities }: Gold) => {
  const names = new Map(entities.map(({ id, names: forms }) => [id, new Set(forms.map(fold))] as const))
  const known = new Set([...names.values()].flatMap((forms) => [...forms]))
  const exact = (name: string): string[] => entities.flatMap(({ id }) => (names.get(id)?.has(fold(name)) ? [id] : []))
  // A name that was cut a word short or long is still that name, unless another bears just it.
  const near = (name: string): string[] => {
    const own = fold(name)
    if (known.has(own)) return exact(name)
    return entities.flatMap(({ id }) =>
      [...(names.get(id) ?? [])].some((form) => within(form, own) || within(own, form)) ? [id] : [],
    )
  }
  return { exact, near }
}
