import { alignWords, type EvaluatedWord } from './align-words.ts'
import type { ConlluSentence } from './read-conllu.ts'

/** Right ones, and how many gold and system have. */
export interface Count {
  right: number
  gold: number
  system: number
}

/** F1 in per cent; 0 where there is nothing. */
export const f1 = ({ right, gold, system }: Count): number =>
  gold + system === 0 ? 0 : (200 * right) / (gold + system)

/** Measures of the CoNLL 2018 shared task, and `LASfull`: relations compared with their subtype. */
export const METRICS = ['Tokens', 'Sentences', 'Words', 'UPOS', 'UFeats', 'Lemmas', 'UAS', 'LAS', 'LASfull'] as const
/** One of them. */
export type Metric = (typeof METRICS)[number]

interface Side {
  readonly characters: string
  readonly tokens: readonly string[]
  readonly sentences: readonly string[]
  readonly words: readonly EvaluatedWord[]
}

/** Features that Universal Dependencies has for all languages; others count for nothing. */
const UNIVERSAL =
  /^(?:PronType|NumType|Poss|Reflex|Foreign|Abbr|Gender|Animacy|Number|Case|Definite|Degree|VerbForm|Mood|Tense|Aspect|Voice|Evident|Polarity|Person|Polite)=/u

const universalFeats = (feats: string): string =>
  feats
    .split('|')
    .filter((feat) => UNIVERSAL.test(feat))
    .toSorted()
    .join('|')

const sideOf = (sentences: readonly ConlluSentence[]): Side => {
  let characters = ''
  const tokens: string[] = []
  const spans: string[] = []
  const words: EvaluatedWord[] = []
  for (const sentence of sentences) {
    const start = characters.length
    const first = words.length
    for (const token of sentence.tokens) {
      const from = characters.length
      characters += token.form.replace(/\s/gu, '')
      tokens.push(`${from} ${characters.length}`)
      const multiword = token.words.length > 1
      for (const word of token.words)
        words.push({
          ...word,
          start: from,
          end: characters.length,
          multiword,
          head: word.head === 0 ? -1 : first + word.head - 1,
        })
    }
    spans.push(`${start} ${characters.length}`)
  }
  return { characters, tokens, sentences: spans, words }
}

const shared = (gold: readonly string[], system: readonly string[]): Count => {
  const known = new Set(gold)
  return { right: system.filter((span) => known.has(span)).length, gold: gold.length, system: system.length }
}

/** `klooster_orde`, `e_mail`: the Dutch treebanks mark the seam of a compound, also for a hyphen; Relaas writes lemmas as words are written. */
const lemmaOf = (lemma: string): string => (lemma.length > 1 ? lemma.replaceAll(/[_-]/gu, '') : lemma)

/**
 * Compares an analysis with gold by the definitions of the CoNLL 2018 shared task: words are aligned by their characters,
 * a head is right where the aligned words' heads are aligned, relations count without their subtype, features where they are universal.
 * Two departures: `LASfull` compares subtypes too, and lemmas are compared without the `_` or hyphen between the parts of a compound.
 *
 * @throws Error where the two are not of the same text (white space apart)
 */
export const conllScore = (
  gold: readonly ConlluSentence[],
  system: readonly ConlluSentence[],
): Readonly<Record<Metric, Count>> => {
  const [g, s] = [sideOf(gold), sideOf(system)]
  if (g.characters !== s.characters) {
    let at = 0
    while (g.characters[at] === s.characters[at]) at++
    const around = (text: string): string => JSON.stringify(text.slice(at, at + 20))
    throw new Error(`Gold and system differ at character ${at}: ${around(g.characters)}, ${around(s.characters)}`)
  }
  const pairs = alignWords(g.words, s.words)
  const goldOf = new Map(pairs.map(([a, b]) => [b, a]))
  const count = (same: (a: EvaluatedWord, b: EvaluatedWord) => boolean): Count => ({
    right: pairs.filter(([a, b]) => same(g.words[a] as EvaluatedWord, s.words[b] as EvaluatedWord)).length,
    gold: g.words.length,
    system: s.words.length,
  })
  const sameHead = (a: EvaluatedWord, b: EvaluatedWord): boolean =>
    a.head === -1 || b.head === -1 ? a.head === b.head : goldOf.get(b.head) === a.head
  const universal = (deprel: string): string => deprel.split(':')[0] ?? ''
  return {
    Tokens: shared(g.tokens, s.tokens),
    Sentences: shared(g.sentences, s.sentences),
    Words: count(() => true),
    UPOS: count((a, b) => a.upos === b.upos),
    UFeats: count((a, b) => universalFeats(a.feats) === universalFeats(b.feats)),
    Lemmas: count((a, b) => a.lemma === '_' || lemmaOf(a.lemma) === lemmaOf(b.lemma)),
    UAS: count(sameHead),
    LAS: count((a, b) => sameHead(a, b) && universal(a.deprel) === universal(b.deprel)),
    LASfull: count((a, b) => sameHead(a, b) && a.deprel === b.deprel),
  }
}
