import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'
import { CAPITAL } from './namelike.ts'

/** The first token from `from` on that is no small word. */
export const afterParticles = (tokens: readonly Token[], from: number, particles: ReadonlySet<string>): number => {
  let i = from
  while (particles.has(tokens[i]?.form.toLowerCase() ?? '')) i++
  return i
}

/** "Jake Paul de World Cup", "Teun van Siem": after a small word that belongs to the sentence a thing of another kind begins. */
export const splitParticle = (tokens: readonly Token[], span: NameSpan, context: IngestContext): NameSpan[] => {
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
    const startsGiven = context.gazetteer.kinds(tokens[span.first]?.form ?? '').has('given')
    const second = context.gazetteer.kinds(tokens[span.first + 1]?.form ?? '')
    // "Lisa de Graaf van Noordbank" too.
    const surnameAt = span.first + (particles.has(tokens[span.first + 1]?.form ?? '') ? 2 : 1)
    const full =
      /^(?:van|of|from|de|het)$/u.test(form) &&
      i === surnameAt + 1 &&
      (next === i + 1 || form === 'van') &&
      (span.type === 'Person' || startsGiven || /^(?:of|from)$/u.test(form)) &&
      !context.language.names.organizationHeads.test(tokens[i - 1]?.form ?? '') &&
      !context.language.names.nobleTitles.has(tokens[i - 1]?.form ?? '') &&
      (!second.has('given') || (second.has('surname') && !kinds.has('surname'))) &&
      CAPITAL.test(tokens[surnameAt]?.form ?? '') &&
      !eventWords.has(tokens[i - 1]?.form ?? '') &&
      !/^d(?:en|er)$/u.test(tokens[i + 1]?.form ?? '')
    // "Ginola van Newcastle United", "Foubert van Sint-Niklaas": a surname alone, and where its bearer belongs.
    const surname =
      /^(?:van|of|from)$/u.test(form) &&
      i === span.first + 1 &&
      next === i + 1 &&
      !startsGiven &&
      !eventWords.has(tokens[span.first]?.form ?? '') &&
      !context.language.names.organizationHeads.test(tokens[span.first]?.form ?? '') &&
      (context.gazetteer.kinds(rest.join(' ')).has('organization') ||
        context.gazetteer.kinds(rest.join(' ')).has('place')) &&
      context.gazetteer.kinds(`${tokens[span.first]?.form ?? ''} ${form} ${rest.join(' ')}`).size === 0
    if (otherThing || otherPerson || full || surname)
      return [
        { ...span, last: i - 1 },
        ...splitParticle(
          tokens,
          {
            ...span,
            first: next,
            type: otherPerson ? span.type : null,
            probability: otherPerson ? span.probability : 0,
          },
          context,
        ),
      ]
  }
  return [span]
}
