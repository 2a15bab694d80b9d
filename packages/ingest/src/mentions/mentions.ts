import type { Mention } from '../document/mention.ts'
import type { Stage } from '../stages/stage.ts'
import { countryMentions } from './country-mentions.ts'
import { namedMention } from './named-mention.ts'
import { nominalMentions } from './nominal-mentions.ts'
import { organizationMentions } from './organization-mentions.ts'
import { pronounMentions } from './pronoun-mentions.ts'

/** Finds every span that refers: names, descriptions of persons and organizations, pronouns; in reading order. */
export const mentions: Stage = {
  name: 'mentions',
  requires: ['names'],
  assigns: ['mentions'],
  run: (document, context) => {
    const { text } = document.source
    const known = new Map<string, number>()
    const count = (name: string): unknown => known.set(name, (known.get(name) ?? 0) + 1)
    const spans = document.sentences.flatMap((sentence) =>
      sentence.tokens.flatMap((token, first) => {
        if (!token.ner.startsWith('B-')) return []
        let last = first
        while (sentence.tokens[last + 1]?.ner.startsWith('I-')) last++
        const slice = text.slice(token.start, sentence.tokens[last]?.end)
        for (const name of new Set([slice, slice.split(/\s+/u).at(-1) ?? slice])) count(name)
        return [{ sentence, first, last }]
      }),
    )
    const persons: Omit<Mention, 'id'>[] = [
      ...spans.map(({ sentence, first, last }) => namedMention(sentence, first, last, context, known, text)),
      ...document.sentences.flatMap((sentence) => nominalMentions(sentence, context)),
    ]
    const found = [
      ...persons,
      ...countryMentions(persons, document.sentences, context),
      ...document.sentences.flatMap((sentence) => organizationMentions(sentence, context)),
      ...document.sentences.flatMap((sentence) => pronounMentions(sentence, context)),
    ]
    found.sort((a, b) => a.start - b.start || b.end - a.end)
    return { ...document, mentions: found.map((mention, id) => ({ id, ...mention })) }
  },
}
