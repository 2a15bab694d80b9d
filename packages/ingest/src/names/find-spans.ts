import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'

/** Tokens that are together one name; 0-based, both ends included. `type` is what the model said, if it said anything. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly type: string | null
  readonly probability: number
}

const CAPITAL = /^['’]?\p{Lu}/u
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|(?:maan|dins|woens|donder|vrij|zater|zon)dag|Pasen|Kerst(?:mis)?)$/iu
const ALL_CAPITALS = /^\p{Lu}{3,}$/u

/** Whether a capitalised token can be (part of) a name where it stands. */
const namelike = (sentence: Sentence, i: number, { language, gazetteer }: IngestContext): boolean => {
  const token = sentence.tokens[i]
  if (token === undefined || !CAPITAL.test(token.form)) return false
  // Nationality words are described in mentions; they are a name only inside one ("South African Airways").
  const nationality = language.demonyms.code.has(token.form) && !language.demonyms.byCountry.has(token.form)
  if (nationality && !(token.ner.startsWith('I-') && token.nerProbability > 0.9)) return false
  if (DAY_OR_MONTH.test(token.form)) return false
  const next0 = sentence.tokens[i + 1]
  if (language.pronouns.regional.test(token.form) && (next0 === undefined || !CAPITAL.test(next0.form))) return false
  if (
    token.ner !== 'O' &&
    !(i === 0 && personNoun(token.form, language) !== undefined && CAPITAL.test(sentence.tokens[1]?.form ?? ''))
  )
    return !language.names.notNames.has(token.form) || i > 0
  const before = sentence.tokens[i - 1]
  const initial =
    i === 0 ||
    (before !== undefined && /^["“„'‘(•–—:-]$/u.test(before.form) && i === 1) ||
    /^[.:!?]$/u.test(before?.form ?? '')
  if (!initial) return !language.names.notNames.has(token.form) || token.upos === 'PROPN'
  if (language.names.notNames.has(token.form)) return false
  // "Judoka Leah Stannard": a role with the sentence's capital.
  if (personNoun(token.form, language) !== undefined && CAPITAL.test(sentence.tokens[i + 1]?.form ?? '')) return false
  if (token.upos === 'PROPN') return true
  const next = sentence.tokens[i + 1]
  const kinds = gazetteer.kinds(token.form)
  return kinds.has('given') && next !== undefined && CAPITAL.test(next.form)
}

/** Names of persons that stand beside each other: "Van Damme Jake Paul" is two, because a given name begins anew. */
const splitAdjacent = (tokens: readonly Token[], span: NameSpan, { gazetteer }: IngestContext): NameSpan[] => {
  for (let i = span.first + 2; i < span.last; i++) {
    const form = tokens[i]?.form ?? ''
    const kinds = gazetteer.kinds(form)
    const before = gazetteer.kinds(tokens[i - 1]?.form ?? '')
    const startsGiven = gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')
    if (
      !startsGiven ||
      !kinds.has('given') ||
      kinds.has('surname') ||
      before.has('given') ||
      span.last - span.first < 3
    )
      continue
    if (
      tokens[i]?.ner.startsWith('I-') === true &&
      tokens[i]?.nerProbability !== undefined &&
      (tokens[i]?.nerProbability ?? 0) > 0.95
    )
      continue
    return [
      { ...span, last: i - 1 },
      { ...span, first: i },
    ]
  }
  return [span]
}

/** `Kevin "The Plumber" Rudge`: where the nickname that opens at `from` is followed by a surname, the place of the surname. */
const closingNickname = (tokens: readonly Token[], from: number): number | undefined => {
  if (!/^["“‘'’]$/u.test(tokens[from]?.form ?? '') || !CAPITAL.test(tokens[from + 1]?.form ?? '')) return undefined
  for (let i = from + 2; i <= from + 4; i++)
    if (/^["”’']$/u.test(tokens[i]?.form ?? '')) return CAPITAL.test(tokens[i + 1]?.form ?? '') ? i + 1 : undefined
  return undefined
}

const afterParticles = (tokens: readonly Token[], from: number, particles: ReadonlySet<string>): number => {
  let i = from
  while (particles.has(tokens[i]?.form.toLowerCase() ?? '')) i++
  return i
}

/** The name spans of a sentence: runs of name-like tokens, small words inside them, cut where the model or the lists begin a new one. */
export const findSpans = (sentence: Sentence, context: IngestContext): NameSpan[] => {
  const { tokens } = sentence
  const { particles, titles } = context.language.names
  const spans: NameSpan[] = []
  const shouting =
    sentence.kind !== 'prose' && tokens.filter((t) => ALL_CAPITALS.test(t.form)).length > tokens.length / 2
  if (shouting) return []
  let i = 0
  while (i < tokens.length) {
    const token = tokens[i]
    if (token === undefined) break
    const opensLower = token.ner.startsWith('B-') && !CAPITAL.test(token.form) && /[\p{Lu}\d]/u.test(token.form)
    if (!namelike(sentence, i, context) && !opensLower) {
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
    const startsPerson = type === 'Person' || context.gazetteer.kinds(token.form).has('given')
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
        /^[-‑–&’'/]$/u.test(next.form) &&
        !next.spaceBefore &&
        tokens[j + 1]?.spaceBefore === false &&
        CAPITAL.test(tokens[j + 1]?.form ?? '')
      const small =
        particles.has(next.form.toLowerCase()) &&
        (next.ner.startsWith('I-') ||
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
      if (/^(?:in|op|aan|te|al|of|bij|from|at)$/u.test(form) && tokens[j]?.ner === 'O') {
        stop = j - 1
        break
      }
    }
    spans.push(...splitAdjacent(tokens, { first: i, last: stop, type, probability }, context))
    i = stop + 1
  }
  return spans
}
