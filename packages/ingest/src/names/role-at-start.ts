import type { Token } from '../document/token.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'

/** Endings of nouns for what people do, one or more of them. */
const AGENT =
  /\p{Ll}{2}(?:er|ster|or|ist|iste|man|woman|vrouw|baas|leider|coach|eur|euse|aar|aris|ant|ent|loog|maat|icoon|leet|lete|duo|maatje|vriend|ariër|juf)(?:s|en|nen|ten)?$/u
/** Nouns that tell what an organization is and are seldom part of its name. */
const COMPANY =
  /(?:bedrijf|keten|winkel|merk|concern|reus|gigant|maker|bouwer|brouwer|uitgever|fabrikant|bond|zender|partner|sponsor|sponsors|ploeggenoot|organisers?|maker|chain|giant|firm|company|brand)$/iu

/** Whether the form, small, is a word we know or ends in one: "Muziekproducent", "Filmliefhebbers". */
const common = (form: string, { model, language }: IngestContext): boolean => {
  const low = form.toLowerCase()
  if (model.isWord(low)) return true
  if (language.code !== 'nl') return false
  for (let i = 3; i <= low.length - 4; i++) if (model.isWord(low.slice(i))) return true
  return false
}

/** Whether the word at `i`, with the capital that begins a sentence, is a role or kind before a name: "Judoka Leah Stannard", "Webwinkel Knuffelkoning". */
export const roleAtStart = (tokens: readonly Token[], i: number, context: IngestContext): boolean => {
  const { language, gazetteer } = context
  const form = tokens[i]?.form ?? ''
  const [next, after] = [tokens[i + 1]?.form ?? '', tokens[i + 2]?.form ?? '']
  if (!/^\p{Lu}\p{Ll}/u.test(form) || !/^['’]?[\p{Lu}\d]/u.test(next)) return false
  // "Princess Sofia" is named with her title.
  if (language.names.nobleTitles.has(form)) return false
  if (personNoun(form, language) !== undefined) return true
  const kinds = gazetteer.kinds(form)
  if (kinds.has('given') || kinds.has('place') || kinds.has('surname')) return false
  if (language.names.organizationWords.has(form)) return false
  const full = /^\p{Lu}\p{Ll}/u.test(next) && (/^\p{Lu}\p{Ll}/u.test(after) || language.names.particles.has(after))
  const organization = [after, tokens[i + 3]?.form ?? ''].some(
    (word) => language.names.organizationWords.has(word) || language.names.eventWords.has(word),
  )
  const person = full && gazetteer.kinds(next).has('given')
  if (AGENT.test(form) && kinds.size === 0 && full && !organization && (person || language.code === 'en')) return true
  if (COMPANY.test(form) && kinds.size === 0 && common(form, context)) return true
  if (!person) return false
  return kinds.size === 0 && (common(form, context) || tokens[i]?.deprel === 'nmod:desc')
}
