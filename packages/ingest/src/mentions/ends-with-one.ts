/** Whether a word, in small letters, is one of some nouns or a compound that ends in one. */
export const endsWithOne = (word: string, nouns: readonly string[]): boolean =>
  nouns.some((noun) => word === noun || (noun.length > 3 && word.endsWith(noun)))
