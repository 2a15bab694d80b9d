/** A span that refers. Token places are 0-based indexes into the sentence's `tokens`, both ends included. */
export interface Mention {
  /** Unique in the document, in reading order. */
  readonly id: number
  /** Index of the sentence. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** The syntactic head of the span. */
  readonly head: number
  /** Offsets in the source's text. */
  readonly start: number
  readonly end: number
  readonly kind: 'named' | 'nominal' | 'pronominal'
  /** An entity type of the vocabulary, or null where nothing tells. */
  readonly type: string | null
  readonly typeProbability: number
  /** For a named mention: the name without titles, roles and genitive ending ("Leerdams" gives "Leerdam"). */
  readonly name?: string
  /** What the mention tells or its words imply. Nationality is an ISO 3166 alpha-2 code. */
  readonly gender?: 'female' | 'male'
  readonly number?: 'singular' | 'plural'
  readonly nationality?: string
  /** Place of the word that tells the nationality. */
  readonly nationalityToken?: number
  readonly age?: number
  /** Role noun ("coach", "verloofde"), lower case, for nominals and for names with a role before or after them. */
  readonly role?: string
  /** Place of the role noun in the sentence, where it is not the head itself. */
  readonly roleToken?: number
  /** How a pronoun is used. */
  readonly use?: 'personal' | 'possessive' | 'reflexive' | 'relative'
  /** Whether a nominal names its person by town or region ("de Friezin"). */
  readonly regional?: boolean
  /** Whether a nominal stands for the two people last spoken of ("de twee"). */
  readonly pair?: boolean
  /** Grammatical person of a pronoun. */
  readonly person?: 1 | 2 | 3
}

/** Why a mention joined a chain. */
export interface Link {
  readonly mention: number
  readonly antecedent: number
  readonly sieve: string
  readonly reason: string
}

/** The mentions of one entity within a document. */
export interface Chain {
  /** 0-based, in order of first mention. */
  readonly id: number
  /** Mention ids in reading order. A plural mention ("de twee") may belong to several chains. */
  readonly mentions: readonly number[]
  readonly type: string
  /** The fullest name in the document; absent for a chain that is never named. */
  readonly name?: string
  readonly aliases: readonly string[]
  readonly gender?: 'female' | 'male'
  readonly nationality?: string
  readonly age?: number
  readonly roles: readonly string[]
  readonly links: readonly Link[]
}
