import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'
import { splitParticle } from './split-particle.ts'

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

/** "Femke Oudshoorn Nederland", "Baatar Enkh DC Hijken", "Van Goghs De Sterrennacht": behind a full name a thing of another kind. */
const splitTail = (tokens: readonly Token[], span: NameSpan, { gazetteer, language }: IngestContext): NameSpan[] => {
  const given = gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')
  for (let i = span.first + 1; i <= span.last; i++) {
    const form = tokens[i]?.form ?? ''
    const before = tokens[i - 1]?.form ?? ''
    const article =
      !/^["“‘'’]$/u.test(before) &&
      /^(?:De|Het|The)$/u.test(form) &&
      i < span.last &&
      (/['’]?s$/u.test(before) || (given && i > span.first + 1))
    const owner = /\p{L}['’]s$/u.test(before) && /^\p{Lu}/u.test(form) && language.code === 'nl'
    const country =
      given &&
      i === span.last &&
      i >= span.first + 2 &&
      language.demonyms.byCountry.has(form) &&
      !gazetteer.kinds(form).has('surname')
    const club =
      given &&
      i >= span.first + 2 &&
      i < span.last &&
      language.names.organizationWords.has(form) &&
      !gazetteer.kinds(form).has('surname')
    // "Bosphorus Swim Ciro Valle", "Team Corvid Merijn Zwaan": after a name that is no person's a given name and more.
    const kinds = gazetteer.kinds(form)
    const person =
      !given &&
      i < span.last &&
      i >= span.first + 2 &&
      kinds.has('given') &&
      !kinds.has('place') &&
      tokens[i]?.ner.endsWith('Person') === true &&
      /^\p{Lu}\p{Ll}/u.test(tokens[i + 1]?.form ?? '') &&
      !tokens
        .slice(span.first, i)
        .some((token) => gazetteer.kinds(token.form).has('given') || /^["“‘'’(]$/u.test(token.form)) &&
      !tokens
        .slice(i, span.last + 1)
        .some((token) => language.names.organizationWords.has(token.form) || language.names.eventWords.has(token.form))
    if (person)
      return [
        { ...span, last: i - 1, type: null, probability: 0 },
        { ...span, first: i, type: 'Person', probability: tokens[i]?.nerProbability ?? 0 },
      ]
    if (!(article || owner || country || club)) continue
    let last = i - 1
    while (last > span.first && language.names.particles.has(tokens[last]?.form ?? '')) last--
    return [
      { ...span, last },
      {
        ...span,
        first: i,
        type: country ? 'Place' : club ? 'Organization' : null,
        probability: country || club ? span.probability : 0,
      },
    ]
  }
  return [span]
}

const DASH = /^[-–]$/u

/** "Ajax-Twente 3-1": before a score a dash stands between two names. */
const splitScored = (tokens: readonly Token[], span: NameSpan): NameSpan[] => {
  const dash = tokens.findIndex(({ form }, i) => i > span.first && i < span.last && DASH.test(form))
  const after = tokens.slice(span.last + 1, span.last + 3).find(({ form }) => form !== '(')
  if (dash < 0 || !/^\d{1,2}[-–]\d{1,2}$/u.test(after?.form ?? '')) return [span]
  return [
    { ...span, last: dash - 1 },
    { ...span, first: dash + 1 },
  ]
}

/** The spans that one run of tokens is: cut where a small word belongs to the sentence or a name of another kind begins. */
export const splitSpan = (tokens: readonly Token[], span: NameSpan, context: IngestContext): NameSpan[] =>
  splitScored(tokens, span)
    .flatMap((one) => splitParticle(tokens, one, context))
    .flatMap((one) => splitTail(tokens, one, context))
    .flatMap((one) => splitOrganization(tokens, one, context))
    .flatMap((one) => splitAdjacent(tokens, one, context))

/**
 * Cuts spans that are two names of the document side by side: "tartte Pia Rook Lu Fang", where both stand elsewhere alone.
 *
 * @param known the forms of the document's spans
 */
export const splitKnown = (tokens: readonly Token[], span: NameSpan, known: ReadonlySet<string>): NameSpan[] => {
  const text = (first: number, last: number): string =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.form)
      .join(' ')
  for (let i = span.first + 1; i <= span.last; i++) {
    const [head, tail] = [text(span.first, i - 1), text(i, span.last)]
    if (!known.has(head) || !known.has(tail)) continue
    if (
      tokens
        .slice(span.first, span.last + 1)
        .some((token) => /^\p{Ll}/u.test(token.form) || /^[-–/&]$/u.test(token.form))
    )
      continue
    // "Preston" and "North End" that stand alone elsewhere are still one name together: only two full names are two.
    if (i === span.first + 1 || i === span.last) continue
    return [
      { ...span, last: i - 1 },
      { ...span, first: i },
    ]
  }
  return [span]
}
