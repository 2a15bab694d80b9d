import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { nounGender, personNoun } from './person-noun.ts'
import { demonymAt, nationalityBeside, nationalityShared } from './told-nationality.ts'

/** The token of a span whose head lies outside it; the first where the parse has several. */
export const spanHead = (tokens: readonly Token[], first: number, last: number): number => {
  for (let i = first; i <= last; i++) {
    const head = (tokens[i]?.head ?? 0) - 1
    if (head < first || head > last) return i
  }
  return first
}

/** What stands before a name or noun tells: nationality, age and role, read backwards over adjectives. */
export const modifiers = (
  tokens: readonly Token[],
  before: number,
  { language }: IngestContext,
): Pick<Mention, 'nationality' | 'nationalityToken' | 'age'> => {
  const told: { nationality?: string; nationalityToken?: number; age?: number } = {}
  for (let i = before; i >= 0 && i > before - 6; i--) {
    const token = tokens[i]
    if (token === undefined) break
    const code = demonymAt(tokens, i, language.demonyms)
    const joined =
      language.code === 'en'
        ? tokens
            .slice(i - 4, i + 1)
            .map((t) => t.form)
            .join('')
        : token.form
    const age = language.pronouns.age.exec(joined)?.[1]
    if (code !== undefined) {
      if (told.nationality === undefined) Object.assign(told, { nationality: code, nationalityToken: i })
      if (!language.demonyms.code.has(token.form)) i--
    } else if (age !== undefined) {
      told.age ??= Number(age)
      if (language.code === 'en') i -= 4
    } else if (!/^(?:ADJ|NOUN|NUM|ADV|SYM)$/u.test(token.upos) && token.form !== '-' && token.upos !== 'VERB') break
  }
  return told
}

/** "Oud-Ajax won" is Ajax of old where the article has Ajax too; "Oud-Turnhout" is a name. */
const isCapital = (given: string, opens: boolean, known: ReadonlyMap<string, number>): boolean =>
  given.startsWith('Oud-') && !(opens && known.has(given.slice(4)))

/**
 * "Leerdams" gives Leerdam, "ex-Derby County" gives Derby County. What is no person is named with its genitive where it is so more often than without:
 * "St Fintan's".
 */
const bareName = (given: string, known: ReadonlyMap<string, number>, person: boolean, opens: boolean): string => {
  const name = isCapital(given, opens, known) ? given : given.replace(/^(?:ex|oud)-(?=\p{Lu})/iu, '')
  const plain = name.replace(/['’]s?$/u, '')
  const often = (form: string): number => known.get(form) ?? 0
  const genitive = [`${plain}'s`, `${plain}’s`].find((form) => often(form) > often(plain))
  if (genitive !== undefined && !person) return genitive
  if (plain !== name) return plain
  // "Leerdams" is Leerdam's where the article also has "Leerdam".
  return name.endsWith('s') && known.has(name.slice(0, -1)) ? name.slice(0, -1) : name
}

const roleBefore = (tokens: readonly Token[], first: number, context: IngestContext): number | undefined => {
  const at = first - 1
  const token = tokens[at]
  if (token === undefined || token.ner !== 'O' || /^(?:VERB|AUX|ADP|PUNCT)$/u.test(token.upos)) return undefined
  return (personNoun(token.form, context.language) ?? personNoun(token.lemma, context.language)) === undefined &&
    !context.language.demonyms.nouns.has(token.form)
    ? undefined
    : at
}

const ageAfter = (tokens: readonly Token[], last: number): number | undefined => {
  const bracket = tokens[last + 1]
  const age = tokens[last + 2]
  const close = tokens[last + 3]
  const told =
    /^[(,]$/u.test(bracket?.form ?? '') && /^\d{2}$/u.test(age?.form ?? '') && /^[),]$/u.test(close?.form ?? '')
  return told ? Number(age?.form) : undefined
}

/** A name and what the words beside it tell of its bearer. `known` says how often the document has a name as written. */
export const namedMention = (
  sentence: Sentence,
  first: number,
  last: number,
  context: IngestContext,
  known: ReadonlyMap<string, number>,
  text: string,
): Omit<Mention, 'id'> => {
  const { tokens } = sentence
  const from = tokens[first] as Token
  const to = tokens[last] as Token
  const type = from.ner.slice(2)
  const slice = text.slice(from.start, to.end).replace(/\s+/gu, ' ')
  const code = context.language.demonyms.byCountry.get(slice)
  // Result lists shorten countries: "(Jap)".
  const name =
    (type === 'Place' && code !== undefined && slice.length <= 4
      ? context.language.demonyms.country.get(code)
      : undefined) ?? bareName(slice, known, type === 'Person', first === 0)
  const role = type === 'Person' ? roleBefore(tokens, first, context) : undefined
  const told = type === 'Person' ? modifiers(tokens, first - 1, context) : {}
  const noun = role === undefined ? undefined : tokens[role]?.form
  const given = type === 'Person' && name.includes(' ') ? context.gazetteer.gender(name.split(' ')[0] ?? '') : undefined
  const gender = (noun === undefined ? undefined : nounGender(noun, context.language)) ?? given
  const { demonyms } = context.language
  const country =
    type !== 'Person' || told.nationality !== undefined
      ? undefined
      : (nationalityBeside(tokens, first, last, demonyms) ??
        nationalityShared(tokens, first, demonyms, (i) => modifiers(tokens, i, context)))
  const age = told.age ?? ageAfter(tokens, last)
  return {
    sentence: sentence.index,
    first,
    last,
    head: spanHead(tokens, first, last),
    start: from.start,
    end: to.end,
    kind: 'named',
    type,
    typeProbability: from.nerProbability,
    name,
    number: 'singular',
    ...told,
    ...(country?.nationality === undefined ? {} : country),
    ...(age === undefined ? {} : { age }),
    ...(gender === undefined ? {} : { gender }),
    ...(noun === undefined || role === undefined
      ? {}
      : {
          role: personNoun(noun, context.language) ?? personNoun(tokens[role]?.lemma ?? noun, context.language) ?? noun,
          roleToken: role,
        }),
  }
}
