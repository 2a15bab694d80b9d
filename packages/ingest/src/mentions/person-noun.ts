import type { Language } from '../languages/language.ts'

/**
 * The role that a noun tells, or undefined: "schaatscoach" and "Ajax-coach" give "coach". The longest listed noun that ends the word wins.
 *
 * @param word as written
 */
export const personNoun = (word: string, language: Language): string | undefined => {
  const low = word.toLowerCase()
  let found: string | undefined
  for (const noun of language.names.personNouns) {
    const fits =
      low === noun ||
      (noun.length > 3 && low.endsWith(noun) && low.length - noun.length > 2) ||
      low === noun.toLowerCase()
    if (fits && (found === undefined || noun.length > found.length)) found = noun
  }
  return found
}

/** Gender that the form of a noun tells. */
export const nounGender = (word: string, { pronouns }: Language): 'female' | 'male' | undefined =>
  pronouns.female.test(word) ? 'female' : pronouns.male.test(word) ? 'male' : undefined
