import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { CAPITAL, namelike } from './namelike.ts'
import { afterParticles } from './split-particle.ts'
import { splitSpan } from './split-spans.ts'
import { wholeName } from './whole-names.ts'

/** Tokens that are together one name; 0-based, both ends included. `type` is what the model said, if it said anything. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly type: string | null
  readonly probability: number
  /** Whether the form of its line says that it is a name, so that only its kind is in question. */
  readonly named?: true
}

const ALL_CAPITALS = /^\p{Lu}{3,}$/u

/** Small words that join a name only between a given name and a surname: "Marije in 't Veld", "Gerda te Winkel". */
const LOCATIVE = /^(?:in|op|aan|te|al|of|bij|from|at)$/u

/** Whether "in", "op" or "te" at `j` stands inside a name: right after the one given name, before "'t" or a surname that is no place. */
const insideName = (tokens: readonly Token[], first: number, j: number, { gazetteer }: IngestContext): boolean => {
  const form = tokens[j]?.form ?? ''
  if (j !== first + 1 || !/^(?:in|op|aan|te)$/u.test(form) || !gazetteer.kinds(tokens[first]?.form ?? '').has('given'))
    return false
  const next = tokens[j + 1]?.form ?? ''
  if (/^['’]t$/u.test(next)) return true
  const word = /^(?:de|den|der)$/u.test(next) ? (tokens[j + 2]?.form ?? '') : next
  const kinds = gazetteer.kinds(word)
  return CAPITAL.test(word) && !kinds.has('place') && (kinds.has('surname') || form === 'te')
}

const OPENS = /^["“‘'’]$/u
const CLOSES = /^["”’']$/u

/** `Kevin "The Plumber" Rudge`, `Nigel "the Rocket Man" Botsford`: where the nickname that opens at `from` is followed by a surname, its place. */
const closingNickname = (tokens: readonly Token[], from: number): number | undefined => {
  if (!OPENS.test(tokens[from]?.form ?? '')) return undefined
  const begins = /^(?:the|de|het|el|il|la|le)$/u.test(tokens[from + 1]?.form ?? '') ? from + 2 : from + 1
  if (!CAPITAL.test(tokens[begins]?.form ?? '')) return undefined
  for (let i = begins + 1; i <= begins + 3; i++)
    if (CLOSES.test(tokens[i]?.form ?? '')) return CAPITAL.test(tokens[i + 1]?.form ?? '') ? i + 1 : undefined
  return undefined
}

/** Whether a nickname in quotation marks stands inside the name. */
export const hasNickname = (tokens: readonly Token[], { first, last }: NameSpan): boolean =>
  tokens
    .slice(first + 1, last)
    .some(({ form }, i) => OPENS.test(form) && closingNickname(tokens, first + 1 + i) !== undefined)

/** The name spans of a sentence: runs of name-like tokens, small words inside them, cut where the model or the lists begin a new one. */
export const findSpans = (sentence: Sentence, context: IngestContext): NameSpan[] => {
  const { tokens } = sentence
  const { names } = context.language
  const { particles, titles } = names
  const spans: NameSpan[] = []
  const shouting =
    sentence.kind !== 'prose' && tokens.filter((t) => ALL_CAPITALS.test(t.form)).length > tokens.length / 2
  if (shouting) return []
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]
    if (token === undefined) break
    const opensLower = token.ner.startsWith('B-') && !CAPITAL.test(token.form) && /[\p{Lu}\d]/u.test(token.form)
    // "Mr van Hoevelaken": after a title the name may begin small.
    const afterTitle =
      titles.has(tokens[i - 1]?.form.toLowerCase() ?? '') &&
      particles.has(token.form) &&
      CAPITAL.test(tokens[afterParticles(tokens, i, particles)]?.form ?? '')
    const whole = wholeName(tokens, i, context)
    if (whole !== undefined) {
      const own = token.ner === 'O' ? null : token.ner.slice(2)
      const probability = own === null ? 0 : token.nerProbability
      spans.push({
        first: i,
        last: whole.last,
        type: whole.type ?? own,
        probability: whole.type === null ? probability : 0.8,
      })
      i = whole.last + 1
      continue
    }
    if (!namelike(sentence, i, context) && !opensLower && !afterTitle) {
      i++
      continue
    }
    if (titles.has(token.form.toLowerCase())) {
      i++
      continue
    }
    let last = i
    let type = token.ner === 'O' ? null : token.ner.slice(2)
    let probability = token.ner === 'O' ? 0 : token.nerProbability
    const noble = context.language.names.nobleTitles.has(token.form)
    const startsPerson = type === 'Person' || noble || afterTitle || context.gazetteer.kinds(token.form).has('given')
    for (let j = i + 1; j < tokens.length; j++) {
      const next = tokens[j]
      if (next === undefined) break
      const nickname = last === j - 1 ? closingNickname(tokens, j) : undefined
      if (nickname !== undefined) {
        last = nickname
        j = nickname
        continue
      }
      if (next.ner.startsWith('B-') && next.nerProbability > 0.6 && last === j - 1) break
      const glued =
        (/^[-‑–&’']$/u.test(next.form) && !next.spaceBefore && tokens[j + 1]?.spaceBefore === false) ||
        (next.form === '&' && last === j - 1)
          ? CAPITAL.test(tokens[j + 1]?.form ?? '')
          : false
      // "Longa '59": the year of a club.
      if (last === j - 1 && /^['’]\d{2}$/u.test(next.form)) {
        last = j
        type = 'Organization'
        break
      }
      if (
        last === j - 1 &&
        /^['’]$/u.test(next.form) &&
        /^\d{2}$/u.test(tokens[j + 1]?.form ?? '') &&
        tokens[j + 1]?.spaceBefore === false
      ) {
        last = j + 1
        type = 'Organization'
        break
      }
      // "St Brigid's Hospital", "Workers' Party": the genitive inside the name of an organization.
      if (
        last === j - 1 &&
        // A person's or a country's: "Terry Maddox's Penwick Rovers", "Spain's Davis Cup".
        (last === i || /^St\.?$/u.test(token.form)) &&
        !context.language.demonyms.byCountry.has(token.form) &&
        !context.gazetteer.kinds(token.form).has('given') &&
        /^['’]s?$/u.test(next.form) &&
        [tokens[j + 1], tokens[j + 2]].some(
          (token, k) =>
            CAPITAL.test(tokens[j + 1]?.form ?? '') &&
            (k === 0 || CAPITAL.test(token?.form ?? '')) &&
            (names.organizationHeads.test(token?.form ?? '') ||
              names.organizationWords.has(token?.form ?? '') ||
              names.eventWords.has(token?.form ?? '')),
        )
      ) {
        last = j + 1
        j = last
        continue
      }
      // "Civic Union MP Oona Feely": a role begins what is said of somebody else.
      if (/^(?:v|vs|vs\.|x)$/u.test(next.form) || names.roleLetters.has(next.form)) break
      const small =
        particles.has(next.form.toLowerCase()) &&
        (next.ner.startsWith('I-') ||
          insideName(tokens, i, j, context) ||
          afterTitle ||
          (last === j - 1 &&
            /^(?:van|of|de)$/u.test(next.form) &&
            context.language.names.eventWords.has(tokens[last]?.form ?? '') &&
            CAPITAL.test(tokens[afterParticles(tokens, j, particles)]?.form ?? '')) ||
          (last === i && startsPerson && namelike(sentence, afterParticles(tokens, j, particles), context)))
      if (namelike(sentence, j, context) && !/^["“(]/u.test(next.form)) last = j
      else if (
        next.ner.startsWith('I-') &&
        next.nerProbability > 0.5 &&
        /\p{L}/u.test(next.form) &&
        !/^[.,;:!?"“”()]$/u.test(next.form)
      )
        last = j
      else if (!(glued || small) || j - last > 3) break
      if (last === j && type === null && next.ner !== 'O') {
        type = next.ner.slice(2)
        probability = next.nerProbability
      }
    }
    // "in", "op", "aan" join only names that the model holds together: "Leerdam in Milaan" is two.
    let stop = last
    for (let j = i + 1; j <= last; j++) {
      const form = tokens[j]?.form ?? ''
      const inTitle = noble && form === 'of' && j === i + 1
      if (LOCATIVE.test(form) && tokens[j]?.ner === 'O' && !inTitle && !insideName(tokens, i, j, context)) {
        stop = j - 1
        break
      }
    }
    spans.push(...splitSpan(tokens, { first: i, last: stop, type, probability }, context))
    i = stop + 1
  }
  return spans
}
