/** What a pronoun tells of whom it refers to. */
export interface Pronoun {
  readonly person: 1 | 2 | 3
  readonly number?: 'singular' | 'plural'
  readonly gender?: 'female' | 'male'
  readonly use: 'personal' | 'possessive' | 'reflexive' | 'relative'
}

/** Words that refer without naming. Keys are lower case. */
export interface PronounTables {
  /** Several readings where a form is ambiguous ("zijn", "haar", "her"); the part of speech decides between them. */
  readonly pronouns: ReadonlyMap<string, readonly Pronoun[]>
  /** Words that stand for the two people last spoken of: "de twee", "het duo", "the pair". */
  readonly pairs: RegExp
  /** Words that stand alone for somebody or something, relative pronouns left out. */
  readonly referring: ReadonlySet<string>
  /** Determiners that make a noun definite. */
  readonly definite: ReadonlySet<string>
  /** Endings and words that tell a woman or a man. */
  readonly female: RegExp
  readonly male: RegExp
  /** Words that name a person by town or region, as written: "de Friezin". They describe, they do not name. */
  readonly regional: RegExp
  /** An age as a word: "27-jarige"; the first group is the number. In English over three tokens, joined: "27-year-old". */
  readonly age: RegExp
}

/** Reads lines `form person number gender use`; a dash stands for nothing told. */
export const pronouns = (lines: string): ReadonlyMap<string, readonly Pronoun[]> => {
  const table = new Map<string, Pronoun[]>()
  for (const line of lines.split('\n')) {
    const [form, person, number, gender, use] = line.trim().split(/\s+/u)
    if (form === undefined || use === undefined) continue
    const entry: Pronoun = {
      person: Number(person) as 1 | 2 | 3,
      ...(number === '-' ? {} : { number: number === 's' ? 'singular' : 'plural' }),
      ...(gender === '-' ? {} : { gender: gender === 'f' ? 'female' : 'male' }),
      use: use as Pronoun['use'],
    }
    table.set(form, [...(table.get(form) ?? []), entry])
  }
  return table
}
