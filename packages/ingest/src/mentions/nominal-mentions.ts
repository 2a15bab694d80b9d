import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { modifiers } from './named-mention.ts'
import { nounGender, personNoun } from './person-noun.ts'
import { phraseStart } from './phrase-start.ts'
import { demonymNounAt } from './told-nationality.ts'

const followedByName = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1]
  return (
    next !== undefined &&
    (next.ner.startsWith('B-Person') ||
      (/^["“‘']$/u.test(next.form) && tokens[i + 2]?.ner.startsWith('B-Person') === true))
  )
}

/** Descriptions of persons in one sentence: "de Japanse", "haar coach", "the 27-year-old", "de twee". Nouns beside a name belong to the name. */
export const nominalMentions = (sentence: Sentence, context: IngestContext): Omit<Mention, 'id'>[] => {
  const { language } = context
  const { tokens } = sentence
  const found: Omit<Mention, 'id'>[] = []
  tokens.forEach((token, i) => {
    if (token.ner !== 'O' || followedByName(tokens, i)) return
    const start = phraseStart(tokens, i, language.pronouns.definite)
    const determined = language.pronouns.definite.has(tokens[start]?.form.toLowerCase() ?? '')
    const next = tokens[i + 1]
    const headNoun =
      next === undefined ||
      !(/^(?:NOUN|ADJ)$/u.test(next.upos) && !/^(?:appos|nmod)/u.test(next.deprel)) ||
      next.head === i + 1
    const base = {
      sentence: sentence.index,
      first: start,
      last: i,
      head: i,
      start: tokens[start]?.start ?? token.start,
      end: token.end,
      kind: 'nominal' as const,
      typeProbability: 0.9,
    }
    const phrase = tokens
      .slice(start, i + 1)
      .map((t) => t.form)
      .join(' ')
    if (language.pronouns.pairs.test(phrase)) {
      found.push({ ...base, type: 'Person', number: 'plural', pair: true })
      return
    }
    const national = demonymNounAt(tokens, i, language.demonyms)
    if (!determined || !(headNoun || national !== undefined)) return
    const joined =
      language.code === 'en'
        ? tokens
            .slice(Math.max(0, i - 4), i + 1)
            .map((t) => t.form)
            .join('')
        : token.form
    const age = language.pronouns.age.exec(joined)?.[1]
    // After "de" an adjective ends in -e and a noun is no neuter: "de Japanse olympisch kampioen", "moest de Nederlandse genoegen nemen".
    const parted =
      language.code === 'nl' &&
      /^de$/iu.test(tokens[start]?.form ?? '') &&
      ((next?.upos === 'ADJ' && !/e[nr]?$/u.test(next.form)) ||
        (next?.upos === 'NOUN' && /Gender=Neut/u.test(next.feats) && !/Plur/u.test(next.feats)))
    if (national !== undefined && (parted || !/^(?:NOUN|PROPN|ADJ)$/u.test(next?.upos ?? ''))) {
      const plural = /Plur/u.test(token.feats)
      const gender = language.demonyms.nouns.get(national)
      const told = modifiers(tokens, i - 1, context)
      found.push({
        ...base,
        type: 'Person',
        number: plural ? 'plural' : 'singular',
        nationality: language.demonyms.code.get(national) ?? '',
        nationalityToken: i,
        ...(gender === undefined ? {} : { gender }),
        ...(told.age === undefined ? {} : { age: told.age }),
      })
      return
    }
    if (language.pronouns.regional.test(token.form) && !/^(?:NOUN|PROPN)$/u.test(next?.upos ?? '')) {
      const gender = /(?:in|se)$/u.test(token.form) ? ('female' as const) : undefined
      const told = modifiers(tokens, i - 1, context)
      found.push({
        ...base,
        type: 'Person',
        number: 'singular',
        regional: true,
        ...(gender === undefined ? {} : { gender }),
        ...(told.age === undefined ? {} : { age: told.age }),
      })
      return
    }
    if (age !== undefined) {
      found.push({ ...base, type: 'Person', number: 'singular', age: Number(age) })
      return
    }
    const role = personNoun(token.form, language)
    if (role === undefined || !/^(?:NOUN|ADJ|PROPN|VERB|X)$/u.test(token.upos)) return
    const gender = nounGender(token.form, language)
    const told = modifiers(tokens, i - 1, context)
    found.push({
      ...base,
      type: 'Person',
      number: /Plur/u.test(token.feats) ? 'plural' : 'singular',
      role,
      ...(gender === undefined ? {} : { gender }),
      ...told,
    })
  })
  return found
}
