import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { IngestContext } from '../stages/context.ts'
import { demonymHere } from './place-word.ts'
import { roleAtStart } from './role-at-start.ts'

/** A capital, with the apostrophe or the digit ("4FM") that may stand before it. */
export const CAPITAL = /^(?:['’]?\p{Lu}|\d\p{Lu}{2})/u
const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|(?:maan|dins|woens|donder|vrij|zater|zon)dag|Pasen|Kerst(?:mis)?)$/iu
/** "VN-ambassadeur", "IT-bedrijf": a name within a common noun. */
const COMPOUND = /[\p{L}\d]-\p{Ll}{4,}$/u

/** Whether the token stands where everything is written with a capital. */
const initial = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1]?.form ?? ''
  return i === 0 || (i === 1 && /^["“„'‘(•–—:-]$/u.test(before)) || /^[.:!?]$/u.test(before)
}

/** "Raad Maar Raak", "Zing Eens Wat Anders": a small word with a capital, inside a sentence, is part of a title. */
const insideTitle = (tokens: readonly Token[], i: number): boolean =>
  !initial(tokens, i) &&
  (CAPITAL.test(tokens[i + 1]?.form ?? '') || (CAPITAL.test(tokens[i - 1]?.form ?? '') && !initial(tokens, i - 1)))

/** Whether the given name that is a nationality elsewhere is one here: "Noor Haverkate", but "de Noor Eirik Sunde". */
export const givenNotNationality = (tokens: readonly Token[], i: number, { kinds }: Gazetteer): boolean => {
  const next = tokens[i + 1]?.form ?? ''
  return (
    kinds(tokens[i]?.form ?? '').has('given') &&
    CAPITAL.test(next) &&
    !kinds(next).has('given') &&
    !/^(?:DET|ADJ|NUM)$/u.test(tokens[i - 1]?.upos ?? '')
  )
}

/** Whether a capitalised token can be (part of) a name where it stands. */
export const namelike = (sentence: Sentence, i: number, context: IngestContext): boolean => {
  const { language, gazetteer } = context
  const { tokens } = sentence
  const token = tokens[i]
  if (token === undefined || !CAPITAL.test(token.form)) return false
  const next = tokens[i + 1]
  if (demonymHere(tokens, i, context) && !givenNotNationality(tokens, i, gazetteer)) return false
  // "groep C", "Pool A".
  if (/^\p{Lu}$/u.test(token.form) && /^(?:gro[eu]p|poule|pool|heat|serie|klasse)$/iu.test(tokens[i - 1]?.form ?? ''))
    return false
  if (DAY_OR_MONTH.test(token.form) || language.names.roleLetters.has(token.form)) return false
  if (language.pronouns.regional.test(token.form) && (next === undefined || !CAPITAL.test(next.form))) return false
  if (COMPOUND.test(token.form) && CAPITAL.test(next?.form ?? '')) return false
  // `Schamasch : "Zoals…`: who speaks, told before the words.
  if (
    i === 0 &&
    next?.form === ':' &&
    /^["“„‘']$/u.test(tokens[2]?.form ?? '') &&
    !context.model.isWord(token.form.toLowerCase())
  )
    return !language.names.notNames.has(token.form)
  const role = roleAtStart(tokens, i, context)
  if (token.ner !== 'O' && !(initial(tokens, i) && role))
    return (
      !language.names.notNames.has(token.form) ||
      i > 0 ||
      // "Van den Abeele": the tagger sees the surname.
      (token.ner === 'B-Person' && next?.ner === 'I-Person' && token.upos === 'PROPN')
    )
  // "speelt bij De Graafschap": an article with a capital inside a sentence belongs to a name.
  if (!initial(tokens, i) && /^(?:De|Het|The)$/u.test(token.form)) return CAPITAL.test(next?.form ?? '')
  if (!initial(tokens, i))
    return !language.names.notNames.has(token.form) || token.upos === 'PROPN' || insideTitle(tokens, i)
  if (language.names.notNames.has(token.form)) return false
  // "Judoka Leah Stannard", "Banker Tom Smith": a role with the sentence's capital.
  if (role) return false
  // "Winnipeg Voyageurs", "Static Bloom": the tagger sees a name that began before its second word.
  if (i === 0 && CAPITAL.test(next?.form ?? '') && next?.ner.startsWith('I-') === true) return true
  if (token.upos === 'PROPN') return true
  const kinds = gazetteer.kinds(token.form)
  if (next === undefined) return false
  if (kinds.has('given') && CAPITAL.test(next.form)) return true
  // "Team Corvid", "Stichting Wad": the name of an organization begins with what it is.
  if (language.names.organizationWords.has(token.form) && CAPITAL.test(next.form) && next.ner !== 'O') return true
  // "Bouwmij neemt ... over": no word that we know, and a verb follows.
  return (
    /^(?:NOUN|ADJ|PRON|ADV|VERB|X)$/u.test(token.upos) &&
    token.form.length > 3 &&
    !context.model.isWord(token.form.toLowerCase()) &&
    /^(?:VERB|AUX|PUNCT)$/u.test(next.upos) &&
    !/\p{Ll}-\p{Ll}/u.test(token.form)
  )
}
