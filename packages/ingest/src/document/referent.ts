/** A name, or a word that may refer to one, as the encoder is shown it when it is asked who is meant. Places of tokens are 0-based. */
export interface Referent {
  /** Of a name: the number of its chain. */
  readonly chain?: number
  readonly sentence: number
  readonly paragraph: number
  /** First word of its phrase: of "her old coach", of which only the last word is looked at, that is "her". */
  readonly from: number
  readonly first: number
  readonly last: number
  readonly head: number
  /** The `id` of the token that the head hangs on. */
  readonly verb: number
  readonly kind: 'named' | 'nominal' | 'pronominal'
  /** Entity type of a name. */
  readonly type?: string
  readonly gender?: 'female' | 'male'
  readonly number?: 'singular' | 'plural'
  /** What the text tells of a name anywhere, and what the words of a reference tell. */
  readonly nationality?: string
  readonly age?: number
  readonly roles: readonly string[]
  readonly role: 'subject' | 'argument' | 'other'
  readonly quoted: boolean
}
