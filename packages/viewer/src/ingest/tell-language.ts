const WORDS: Readonly<Record<'nl' | 'en', ReadonlySet<string>>> = {
  nl: new Set(
    'de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij uit naar door heeft werd haar hij ze die'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to in a is that for it was on with as his her at by he she be from has have who an but not they this are'.split(
      ' ',
    ),
  ),
}

/** Dutch or English, by the small words of the text; undefined where neither has clearly more, so that the reader is asked. */
export const tellLanguage = (text: string): 'nl' | 'en' | undefined => {
  const words = text.slice(0, 4000).match(/\p{L}+/gu) ?? []
  // What both languages have tells nothing, and "de" before a capital may be part of a name: "Sanne de Boer".
  const telling = words.flatMap((word, i) => {
    const small = word.toLowerCase()
    const named = (small === 'de' || small === 'van') && /^\p{Lu}/u.test(words[i + 1] ?? '')
    return named || (WORDS.nl.has(small) && WORDS.en.has(small)) ? [] : [small]
  })
  const count = (lang: 'nl' | 'en'): number => telling.filter((word) => WORDS[lang].has(word)).length
  const [nl, en] = [count('nl'), count('en')]
  if (Math.max(nl, en) < Math.max(1, words.length * 0.04)) return undefined
  return nl > en * 1.2 ? 'nl' : en > nl * 1.2 ? 'en' : undefined
}
