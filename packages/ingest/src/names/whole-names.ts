import { formAt } from '../document/form-at.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { nounClass } from './name-features.ts'
import { demonymHere } from './place-word.ts'

const CAPITAL = /^['’]?\p{Lu}/u
/** Longest name looked for in the lists. */
const LONGEST = 6
/** Longest title in quotation marks. */
const TITLE = 8
const SMALL_IN_TITLE = /^(?:van|de|het|een|der|den|des|aan|op|in|the|of|and|en|a|an|to|to|la|le|du|['’]t)$/u

/** The last word of a run of words with a capital that begins at `i`; `i - 1` where there is none. */
const runEnd = (tokens: readonly Token[], i: number): number => {
  let last = i - 1
  while (CAPITAL.test(formAt(tokens, last + 1))) last++
  return last
}

/** A name of several words with a small word or an article in it that is listed: "Hoek van Holland", "De Morgen". */
const listed = (tokens: readonly Token[], i: number, { gazetteer }: IngestContext): number | undefined => {
  for (let last = Math.min(tokens.length - 1, i + LONGEST - 1); last > i; last--) {
    const words = tokens.slice(i, last + 1).map((token) => token.form)
    const article = /^(?:De|Het|The)$/u.test(words[0] ?? '')
    if (!article && !words.some((word) => /^\p{Ll}/u.test(word))) continue
    if (!/^\p{Lu}/u.test(words.at(-1) ?? '')) continue
    const kinds = gazetteer.kinds(words.join(' '))
    if (kinds.has('place') || kinds.has('organization') || (kinds.has('other') && i > 0)) return last
  }
  return undefined
}

/** Where the words behind "van", "voor", "of" belong to what stands at `head`, the last of them. */
const belonging = (
  tokens: readonly Token[],
  head: number,
  links: RegExp,
  context: IngestContext,
): number | undefined => {
  if (!links.test(formAt(tokens, head + 1))) return undefined
  let first = head + 2
  while (/^(?:de|den|der|het|la|the|['’]t)$/u.test(formAt(tokens, first))) first++
  let last = runEnd(tokens, first)
  if (last < first || demonymHere(tokens, first, context)) return undefined
  // A person who follows is told, not named: "de Ronde van Vlaanderen Mathieu van der Poel".
  for (let i = first + 1; i <= last; i++)
    if (context.gazetteer.kinds(formAt(tokens, i)).has('given') && i < last) last = i - 1
  return last
}

/** "Ronde van de Veluwe", "Orkest van de Lage Landen", "Partij voor Stilte", "Museum of Modern Light". */
const withComplement = (tokens: readonly Token[], i: number, context: IngestContext): number | undefined => {
  const { names } = context.language
  const end = runEnd(tokens, i)
  const alone = names.notNames.has(formAt(tokens, i)) || demonymHere(tokens, i, context)
  for (let head = i; head <= (alone ? i : Math.min(end, i + 3)); head++) {
    const word = formAt(tokens, head)
    const first = formAt(tokens, head + 2)
    const given = context.gazetteer.kinds(first).has('given') && CAPITAL.test(formAt(tokens, head + 3))
    if (given) continue
    if (names.organizationHeads.test(word)) {
      const last = belonging(tokens, head, /^(?:van|voor|of|for|zonder|tegen)$/u, context)
      if (last !== undefined) return last
    }
    if (names.eventHeads.test(word)) {
      const last = belonging(
        tokens,
        head,
        word === 'Tour'
          ? /^(?:van|of|de)$/u
          : /[Ff]estival$/u.test(word)
            ? /^(?:van|of|aan)$/u
            : /^(?:van|of|della|delle)$/u,
        context,
      )
      if (last !== undefined) return last
    }
  }
  return undefined
}

/** ‘Zing Eens Wat Anders’: a title in quotation marks, where most words have a capital or the word before says that it is a work. */
const quoted = (tokens: readonly Token[], i: number, context: IngestContext): number | undefined => {
  if (i < 2 || !/^["“‘'„]$/u.test(formAt(tokens, i - 1)) || /^[:.]$/u.test(formAt(tokens, i - 2))) return undefined
  let close = i
  while (close < i + TITLE && close < tokens.length && !/^["”’']$/u.test(formAt(tokens, close))) close++
  if (!/^["”’']$/u.test(formAt(tokens, close)) || close - i < 2) return undefined
  const words = tokens.slice(i, close).map((token) => token.form)
  if (words.some((word) => /^[.,;:?"“]$/u.test(word))) return undefined
  const work = nounClass(formAt(tokens, i - 2), context) === 'work'
  const title = words.every((word) => /^[\p{Lu}\d!&]/u.test(word) || SMALL_IN_TITLE.test(word))
  const capitals = words.filter((word) => CAPITAL.test(word)).length
  return work || (title && capitals > 1) ? close - 1 : undefined
}

/** "de speelfilm Onder de Vloedlijn": behind the noun for a work small words belong to the title as long as a capital follows. */
const titled = (tokens: readonly Token[], i: number, context: IngestContext): number | undefined => {
  if (i === 0 || nounClass(formAt(tokens, i - 1), context) !== 'work' || /^\p{Lu}/u.test(formAt(tokens, i - 1)))
    return undefined
  let last = runEnd(tokens, i)
  for (;;) {
    let next = last + 1
    while (SMALL_IN_TITLE.test(formAt(tokens, next)) && next - last < 3) next++
    const word = formAt(tokens, next)
    if (next === last + 1 || !CAPITAL.test(word)) break
    const kinds = context.gazetteer.kinds(word)
    const small = formAt(tokens, last + 1)
    // "de film Stuifzand van Mees Vlier", "in Berlin", "en Alien" follow the title.
    if (
      kinds.has('given') ||
      kinds.has('place') ||
      context.language.demonyms.byCountry.has(word) ||
      /^(?:en|and)$/u.test(small)
    )
      break
    if (/^(?:van|of)$/u.test(small) && next === last + 2 && runEnd(tokens, next) > next) break
    last = runEnd(tokens, next)
  }
  return last > i ? last : undefined
}

/** "J.W. (Jan-Willem) Ruiterkamp": initials, what they stand for in brackets, the surname. */
const initials = (tokens: readonly Token[], i: number, { language }: IngestContext): number | undefined => {
  if (!/^(?:\p{Lu}\p{Ll}?\.-?)+$/u.test(formAt(tokens, i)) || formAt(tokens, i + 1) !== '(') return undefined
  let close = i + 2
  while (close < i + 5 && CAPITAL.test(formAt(tokens, close))) close++
  if (formAt(tokens, close) !== ')' || close === i + 2) return undefined
  let first = close + 1
  while (language.names.particles.has(formAt(tokens, first))) first++
  return CAPITAL.test(formAt(tokens, first)) ? first : undefined
}

/** "Gerben in 't Veld", "Tessa van 't Hullenaar": the small words between a given name and a surname, with "'t" in one token or two. */
const withApostrophe = (tokens: readonly Token[], i: number): number | undefined => {
  if (!/^(?:in|van|op|aan|uit)$/u.test(formAt(tokens, i + 1))) return undefined
  const apostrophe = formAt(tokens, i + 2)
  const last = /^['’]t$/u.test(apostrophe)
    ? i + 3
    : /^['’‘]$/u.test(apostrophe) && formAt(tokens, i + 3) === 't' && tokens[i + 3]?.spaceBefore === false
      ? i + 4
      : undefined
  return last !== undefined && CAPITAL.test(formAt(tokens, last)) ? last : undefined
}

/** "roeier Van der Ploeg", "Ten Dam": a surname by itself, with the capital of its small word. */
const surname = (tokens: readonly Token[], i: number): number | undefined => {
  if (!/^(?:Van|Ten|Ter|Von|In)$/u.test(formAt(tokens, i))) return undefined
  let first = i + 1
  while (/^(?:de[nr]?|['’]t|het)$/u.test(formAt(tokens, first))) first++
  if (!/^\p{Lu}\p{Ll}/u.test(formAt(tokens, first))) return undefined
  const small = formAt(tokens, i + 1)
  const sure =
    /^Te[nr]$/u.test(formAt(tokens, i)) ||
    (/^(?:de[nr]|['’]t)$/u.test(small) && formAt(tokens, i) !== 'In') ||
    (/^(?:Van|Von)$/u.test(formAt(tokens, i)) && i > 0 && tokens[i - 1]?.upos !== 'PUNCT')
  return sure ? first : undefined
}

/** A name that its form gives away as one whole, from `i` on: its last token and, where the form tells, its type. */
export const wholeName = (
  tokens: readonly Token[],
  i: number,
  context: IngestContext,
): { readonly last: number; readonly type: string | null } | undefined => {
  if (!CAPITAL.test(formAt(tokens, i))) return undefined
  const given = context.gazetteer.kinds(formAt(tokens, i)).has('given')
  const found: readonly (readonly [number | undefined, string | null])[] = [
    [initials(tokens, i, context), 'Person'],
    [given ? withApostrophe(tokens, i) : undefined, 'Person'],
    [surname(tokens, i), 'Person'],
    [quoted(tokens, i, context), 'Work'],
    [titled(tokens, i, context), 'Work'],
    [listed(tokens, i, context), null],
    [withComplement(tokens, i, context), null],
  ]
  for (const [last, type] of found) if (last !== undefined) return { last, type }
  return undefined
}
