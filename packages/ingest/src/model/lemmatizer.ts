import type { ModelFile } from './model-file.ts'

/** Lemma of a form under a tag (`UPOS|feats`). */
export type Lemmatizer = (tag: string, form: string, first: boolean) => string

/** Whether a form is listed exactly as written. */
type IsWord = (form: string) => boolean

/** Separable parts of Dutch verbs; training/relaas_training/lemmas.py has the same: change both or neither. */
const PARTICLES =
  'aan|achter|achterna|achteruit|af|bij|binnen|boven|dicht|dood|door|gelijk|goed|in|klaar|kwijt|langs|los|mee|mis|na|neer|om|omhoog|onder|op|open|over|plaats|rond|samen|stil|stop|tegen|tekort|terecht|terug|thuis|toe|uit|uiteen|vast|vol|voor|voorbij|voort|vooruit|vrij|waar|weg'
const SEPARATED = new RegExp(`^(${PARTICLES})(ge..+)$`, 'u')
const JOINED = new RegExp(`^(${PARTICLES})(..+)$`, 'u')

const table = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
  )

/** What the edit makes of the form; undefined where the "ge" that it cuts is not there. */
const apply = (form: string, edit: string): string | undefined => {
  const [from, prefix, cut, suffix] = edit.split('|')
  const start = Number(from)
  if (start > 0 && !form.startsWith('ge')) return undefined
  return (prefix ?? '') + form.slice(start, Math.max(start, form.length - Number(cut))) + (suffix ?? '')
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/** The lemma with the capitals of the form, between hyphens each for itself: "FARC-rebellen" is a *FARC-rebel*. */
const withCapitals = (form: string, lemma: string): string => {
  const [forms, lemmas] = [form.split('-'), lemma.split('-')]
  if (forms.length !== lemmas.length) return capitalised(lemma)
  return lemmas
    .map((part, i) => {
      const own = forms[i] ?? ''
      const capitals = /^\p{Lu}{2,}/u.exec(own)?.[0].length ?? 0
      if (capitals > 0 && own.toLowerCase().startsWith(part.slice(0, capitals)))
        return own.slice(0, capitals) + part.slice(capitals)
      return /^\p{Lu}/u.test(own) ? capitalised(part) : part
    })
    .join('-')
}

/**
 * Whether a word keeps its capital in the lemma. Dutch nouns that are listed abbreviations do ("WK"). At the start of a sentence an adjective does that is listed with it alone, and a compound
 * that is no listed word and begins with an abbreviation; elsewhere all that are not listed without it. English nouns never do.
 */
const keepsCapital = (upos: string, form: string, first: boolean, dutch: boolean, isWord: IsWord): boolean => {
  if (dutch && upos === 'NOUN' && /^\p{Lu}{2,5}$/u.test(form) && isWord(form)) return true
  if (!/^\p{Lu}/u.test(form) || isWord(form.toLowerCase())) return false
  if (upos === 'ADJ') return /^\p{Lu}\p{Ll}/u.test(form) && (!first || isWord(form))
  if (!dutch || upos !== 'NOUN') return false
  return /^\p{Lu}+[-'’]/u.test(form) || (!first && !/^\p{Lu}{6,}$/u.test(form))
}

/** Listed words first; then the edit of the longest ending that the tag knows, learned from the treebank. */
export const lemmatizer = (file: ModelFile, isWord: IsWord): Lemmatizer => {
  const dutch = file.header.language === 'nl'
  const exceptions = table(file.text('lemmaExceptions'))
  const rules = new Map<string, Map<string, string>>()
  for (const line of file.text('lemmaRules').split('\n')) {
    const [tag, ...endings] = line.split('\t')
    rules.set(
      tag ?? '',
      new Map(
        endings.map((rule): [string, string] => [rule.slice(0, rule.indexOf('=')), rule.slice(rule.indexOf('=') + 1)]),
      ),
    )
  }
  const listed = (tag: string, upos: string, key: string): string | undefined =>
    exceptions.get(`${tag} ${key}`) ?? exceptions.get(`${upos} ${key}`)
  const find = (tag: string, upos: string, key: string): string => {
    const known = listed(tag, upos, key)
    if (known !== undefined) return known
    const participle = tag.includes('VerbForm=Part')
    // "aankwam", "ingecalculeerd": what the particle stands before is looked up by itself.
    const [, particle, rest] =
      dutch && (participle || upos === 'VERB') ? ((participle ? SEPARATED : JOINED).exec(key) ?? []) : []
    if (particle !== undefined && rest !== undefined) {
      const alone = listed(tag, upos, rest) ?? (participle ? find(tag, upos, rest) : undefined)
      if (alone !== undefined) return particle + alone
    }
    const endings = rules.get(tag) ?? rules.get(upos)
    for (let k = Math.min(6, key.length); k >= 0; k--) {
      const edit = endings?.get(key.slice(key.length - k))
      const edited = edit === undefined ? undefined : apply(key, edit)
      if (edited !== undefined) return edited || key
    }
    return key
  }
  const lemmaOf = (tag: string, form: string, first: boolean): string => {
    const upos = tag.slice(0, tag.indexOf('|'))
    if (upos === 'PUNCT' || upos === 'SYM' || upos === 'X') return form
    const lemma = find(tag, upos, upos === 'PROPN' ? form : form.toLowerCase())
    // Rules were learned from words in small letters.
    if (!dutch && upos === 'PRON' && lemma === 'i') return 'I'
    return keepsCapital(upos, form, first, dutch, isWord) ? withCapitals(form, lemma) : lemma
  }
  /** By tag, then by form: a key of both would have to be built for every token. One for first words, one for others. */
  const caches = [new Map<string, Map<string, string>>(), new Map<string, Map<string, string>>()] as const
  let cached = 0
  return (tag, form, first) => {
    const cache = caches[first ? 0 : 1]
    let known = cache.get(tag)
    if (known === undefined) {
      known = new Map()
      cache.set(tag, known)
    }
    const found = known.get(form)
    if (found !== undefined) return found
    const lemma = lemmaOf(tag, form, first)
    // Memory stays flat on a long stream: names never end.
    if (cached++ > 50_000) {
      cache.clear()
      known = new Map()
      cache.set(tag, known)
      cached = 0
    }
    known.set(form, lemma)
    return lemma
  }
}
