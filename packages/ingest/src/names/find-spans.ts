import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
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

/** "Noor Haverkate": a given name that is a nationality elsewhere ("de Noor Eirik Sunde" has an article or a given name beside it). */
const givenNotNationality = (tokens: readonly Token[], i: number, { kinds }: Gazetteer): boolean => {
  const next = tokens[i + 1]?.form ?? ''
  return (
    kinds(tokens[i]?.form ?? '').has('given') &&
    CAPITAL.test(next) &&
    !kinds(next).has('given') &&
    !/^(?:DET|ADJ|NUM)$/u.test(tokens[i - 1]?.upos ?? '')
  )
}

/** "Hungarian Grand Prix", "Dutch Open": a nationality that begins the name of an event. */
const opensEvent = (tokens: readonly Token[], i: number, eventWords: ReadonlySet<string>): boolean =>
  CAPITAL.test(tokens[i + 1]?.form ?? '') &&
  [tokens[i + 1], tokens[i + 2]].some((token) => eventWords.has(token?.form ?? ''))

/** Endings of nouns for what people do. */
const AGENT = /\p{Ll}{2}(?:er|ster|or|ist|iste|man|woman|vrouw|baas|leider|coach|eur|euse|aar|aris|ant|ent|loog)$/u

/** Whether the word that a sentence begins with is a role before a full name and not a given name. */
const roleAtStart = (tokens: readonly Token[], i: number, { language, gazetteer }: IngestContext): boolean => {
  const form = tokens[i]?.form ?? ''
  const [next, after] = [tokens[i + 1]?.form ?? '', tokens[i + 2]?.form ?? '']
  if (!CAPITAL.test(next)) return false
  if (personNoun(form, language) !== undefined) return true
  return (
    AGENT.test(form) &&
    gazetteer.kinds(form).size === 0 &&
    gazetteer.kinds(next).has('given') &&
    (CAPITAL.test(after) || language.names.particles.has(after))
  )
}

/** Whether a capitalised token can be (part of) a name where it stands. */
const namelike = (sentence: Sentence, i: number, context: IngestContext): boolean => {
  const { language, gazetteer } = context
  const token = sentence.tokens[i]
  if (token === undefined || !CAPITAL.test(token.form)) return false
  // Nationality words are described in mentions; they are a name only inside one ("South African Airways").
  const nationality = language.demonyms.code.has(token.form) && !language.demonyms.byCountry.has(token.form)
  if (
    nationality &&
    !(token.ner.startsWith('I-') && token.nerProbability > 0.9 && CAPITAL.test(sentence.tokens[i + 1]?.form ?? '')) &&
    !givenNotNationality(sentence.tokens, i, gazetteer) &&
    !opensEvent(sentence.tokens, i, language.names.eventWords)
  )
    return false
  if (DAY_OR_MONTH.test(token.form) || language.names.roleLetters.has(token.form)) return false
  const next0 = sentence.tokens[i + 1]
  if (language.pronouns.regional.test(token.form) && (next0 === undefined || !CAPITAL.test(next0.form))) return false
  if (token.ner !== 'O' && !(i === 0 && roleAtStart(sentence.tokens, 0, context)))
    return !language.names.notNames.has(token.form) || i > 0
  const before = sentence.tokens[i - 1]
  const initial =
    i === 0 ||
    (before !== undefined && /^["“„'‘(•–—:-]$/u.test(before.form) && i === 1) ||
    /^[.:!?]$/u.test(before?.form ?? '')
  // "speelt bij De Graafschap": an article with a capital inside a sentence belongs to a name.
  if (!initial && /^(?:De|Het|The)$/u.test(token.form)) return CAPITAL.test(sentence.tokens[i + 1]?.form ?? '')
  if (!initial) return !language.names.notNames.has(token.form) || token.upos === 'PROPN'
  if (language.names.notNames.has(token.form)) return false
  // "Judoka Leah Stannard", "Banker Tom Smith": a role with the sentence's capital.
  if (roleAtStart(sentence.tokens, i, context)) return false
  if (token.upos === 'PROPN') return true
  const next = sentence.tokens[i + 1]
  const kinds = gazetteer.kinds(token.form)
  return kinds.has('given') && next !== undefined && CAPITAL.test(next.form)
}

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

/** "Jake Paul de World Cup", "Teun van Siem": after a small word that belongs to the sentence a thing of another kind begins. */
const splitParticle = (tokens: readonly Token[], span: NameSpan, context: IngestContext): NameSpan[] => {
  const { particles, eventWords, organizationWords } = context.language.names
  for (let i = span.first + 1; i < span.last; i++) {
    const form = tokens[i]?.form ?? ''
    if (!particles.has(form) || CAPITAL.test(form)) continue
    const next = afterParticles(tokens, i, particles)
    const rest = tokens.slice(next, span.last + 1).map((token) => token.form)
    const kinds = context.gazetteer.kinds(rest[0] ?? '')
    const otherThing =
      rest.some((word) => eventWords.has(word) || organizationWords.has(word)) &&
      context.gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')
    const otherPerson =
      rest.length === 1 &&
      /^(?:van|of)$/u.test(form) &&
      kinds.has('given') &&
      !kinds.has('surname') &&
      !kinds.has('place')
    // "Jasmine Clark of Britain"; but "the Duke of York".
    const country =
      /^(?:of|from)$/u.test(form) &&
      context.language.demonyms.byCountry.has(rest.join(' ')) &&
      context.gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')
    if (country)
      return [
        { ...span, last: i - 1 },
        { ...span, first: next, type: 'Place' },
      ]
    // "Ashleigh Botha van Canyon Rosa": what follows a given name and a surname is no part of the name, "van den Berg" apart.
    const full =
      /^(?:van|of|from)$/u.test(form) &&
      i === span.first + 2 &&
      next === i + 1 &&
      (span.type === 'Person' || context.gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')) &&
      !context.gazetteer.kinds(tokens[span.first + 1]?.form ?? '').has('given') &&
      CAPITAL.test(tokens[span.first + 1]?.form ?? '')
    if (otherThing || otherPerson || full)
      return [
        { ...span, last: i - 1 },
        ...splitParticle(tokens, { ...span, first: next, type: otherPerson ? span.type : null }, context),
      ]
  }
  return [span]
}

/** "Feyenoord Kenta Ishiguro": a listed organization, then a given name and more, is two. */
const splitOrganization = (
  tokens: readonly Token[],
  span: NameSpan,
  { gazetteer, language }: IngestContext,
): NameSpan[] => {
  for (let i = span.first + 1; i < span.last; i++) {
    const head = tokens.slice(span.first, i).map((token) => token.form)
    const kinds = gazetteer.kinds(head.join(' '))
    const next = gazetteer.kinds(tokens[i]?.form ?? '')
    const rest = tokens.slice(i, span.last + 1).map((token) => token.form)
    const person =
      next.has('given') ||
      (rest.length === 2 &&
        rest.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !language.names.organizationWords.has(word)) &&
        gazetteer.kinds(rest.join(' ')).size === 0)
    if (kinds.has('organization') && !kinds.has('given') && person && !next.has('place'))
      return [
        { ...span, last: i - 1, type: 'Organization' },
        { ...span, first: i, type: 'Person' },
      ]
  }
  return [span]
}

/** Names of persons that stand beside each other: "Van Damme Jake Paul" is two, because a given name begins anew. */
const splitAdjacent = (
  tokens: readonly Token[],
  span: NameSpan,
  { gazetteer, language }: IngestContext,
): NameSpan[] => {
  const { particles } = language.names
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
    // "de verloofde van Teun van Siem Kok": what joins the two belongs to neither.
    let last = i - 1
    while (last > span.first && particles.has(tokens[last]?.form ?? '')) last--
    return [
      { ...span, last },
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
    // "Mr van Hoevelaken": after a title the name may begin small.
    const afterTitle =
      titles.has(tokens[i - 1]?.form.toLowerCase() ?? '') &&
      particles.has(token.form) &&
      CAPITAL.test(tokens[afterParticles(tokens, i, particles)]?.form ?? '')
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
        (/^[-‑–&’'/]$/u.test(next.form) && !next.spaceBefore && tokens[j + 1]?.spaceBefore === false) ||
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
      if (/^(?:v|vs|vs\.|x)$/u.test(next.form)) break
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
    spans.push(
      ...splitParticle(tokens, { first: i, last: stop, type, probability }, context)
        .flatMap((span) => splitOrganization(tokens, span, context))
        .flatMap((span) => splitAdjacent(tokens, span, context)),
    )
    i = stop + 1
  }
  return spans
}
