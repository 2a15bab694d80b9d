import type { ModelFile } from './model-file.ts'

/** Lemma of a form under a tag (`UPOS|feats`). */
export type Lemmatizer = (tag: string, form: string) => string

const table = (text: string): Map<string, string> =>
  new Map(
    text
      .split('\n')
      .map((line): [string, string] => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
  )

const apply = (form: string, edit: string): string => {
  const [from, prefix, cut, suffix] = edit.split('|')
  const start = Number(from)
  return (prefix ?? '') + form.slice(start, Math.max(start, form.length - Number(cut))) + (suffix ?? '')
}

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

/**
 * Rules were learned from words in small letters. An adjective that the lexicon knows only with a capital keeps it ("Britse" is *Brits*,
 * also at the start of a sentence), and so does the English *I*.
 */
const withCapital = (upos: string, form: string, lemma: string, english: boolean, isWord: IsWord): string => {
  if (english && upos === 'PRON' && lemma === 'i') return 'I'
  if (upos !== 'ADJ' || !/^\p{Lu}\p{Ll}/u.test(form)) return lemma
  return isWord(form) && !isWord(form.toLowerCase()) ? capitalised(lemma) : lemma
}

/** Whether a form is listed exactly as written. */
type IsWord = (form: string) => boolean

/** Listed words first; then the edit of the longest ending that the tag knows, learned from the treebank. */
export const lemmatizer = (file: ModelFile, isWord: IsWord): Lemmatizer => {
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
  /** By tag, then by form: a key of both would have to be built for every token. */
  const cache = new Map<string, Map<string, string>>()
  let cached = 0
  const find = (tag: string, form: string): string => {
    const upos = tag.slice(0, tag.indexOf('|'))
    if (upos === 'PUNCT' || upos === 'SYM' || upos === 'X') return form
    const key = upos === 'PROPN' ? form : form.toLowerCase()
    const known = exceptions.get(`${tag} ${key}`) ?? exceptions.get(`${upos} ${key}`)
    if (known !== undefined) return known
    const endings = rules.get(tag) ?? rules.get(upos)
    for (let k = Math.min(6, key.length); k >= 0; k--) {
      const edit = endings?.get(key.slice(key.length - k))
      if (edit !== undefined) return apply(key, edit) || form
    }
    return key
  }
  return (tag, form) => {
    let known = cache.get(tag)
    if (known === undefined) {
      known = new Map()
      cache.set(tag, known)
    }
    const found = known.get(form)
    if (found !== undefined) return found
    const upos = tag.slice(0, tag.indexOf('|'))
    const lemma = withCapital(upos, form, find(tag, form), file.header.language === 'en', isWord)
    // Memory stays flat on a long stream: names never end.
    if (cached++ > 50_000) {
      cache.clear()
      cached = 0
    }
    known.set(form, lemma)
    return lemma
  }
}
