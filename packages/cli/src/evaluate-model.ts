import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { LanguageCode } from '@relaas/graph'
import {
  type ConlluSentence,
  type Count,
  conllLabels,
  conllScore,
  type Document,
  f1,
  type GivenToken,
  type Ingest,
  METRICS,
  nameScore,
  readConllu,
  readIob,
} from '@relaas/ingest'

/** Sentences that count as one document where the file does not say: what a name is, is decided from all its mentions. */
const DOCUMENT = 25

/** An analysis in the form in which gold is read. */
const analysed = (document: Document): ConlluSentence[] =>
  document.sentences.map((sentence) => ({
    id: '',
    newParagraph: false,
    tokens: sentence.tokens.map((token) => ({ form: token.form, spaceAfter: true, words: [token] })),
  }))

/** The words of gold as tokens: the parts of a range stand against each other. */
const words = (sentence: ConlluSentence): GivenToken[] =>
  sentence.tokens.flatMap((token) =>
    token.words.map((word, i) => ({
      form: word.form,
      spaceAfter: i + 1 < token.words.length ? false : token.spaceAfter,
    })),
  )

/** Gold with each word as a token of its own, for the evaluation that is given the words. */
const unfolded = (sentence: ConlluSentence): ConlluSentence => ({
  ...sentence,
  tokens: sentence.tokens.flatMap((token) =>
    token.words.map((word) => ({ form: word.form, spaceAfter: token.spaceAfter, words: [word] })),
  ),
})

/** The text behind a treebank: as one running text, or with the paragraphs that its ids tell. */
const rawText = (gold: readonly ConlluSentence[], paragraphs: boolean): string =>
  gold
    .map((sentence, i) => {
      const text = sentence.tokens.map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form)).join('')
      return paragraphs && sentence.newParagraph && i > 0 ? `\n\n${text}` : text
    })
    .join('')

const treebank = (name: string, text: string, lang: LanguageCode, ingest: Ingest): string[] => {
  const gold = readConllu(text)
  const raw = (paragraphs: boolean): ConlluSentence[] =>
    analysed(ingest.parse({ id: name, lang, text: rawText(gold, paragraphs) }))
  const rows = [
    ['words given', conllScore(gold.map(unfolded), analysed(ingest.parseTokens(name, lang, gold.map(words))))],
    ['paragraphs given', conllScore(gold, raw(true))],
    ['running text', conllScore(gold, raw(false))],
  ] as const
  return [
    `${name.padEnd(26)}${METRICS.map((metric) => metric.padStart(10)).join('')}`,
    ...rows.map(
      ([title, score]) =>
        `  ${title.padEnd(24)}${METRICS.map((metric) => f1(score[metric]).toFixed(2).padStart(10)).join('')}`,
    ),
  ]
}

const percent = (part: number, whole: number): string =>
  (whole === 0 ? 0 : (100 * part) / whole).toFixed(2).padStart(10)

const namesOf = (name: string, text: string, lang: LanguageCode, ingest: Ingest): string[] => {
  const gold = readIob(text)
  const system: string[][] = []
  for (let i = 0; i < gold.length; i += DOCUMENT) {
    const given = gold.slice(i, i + DOCUMENT).map(({ forms }) => forms.map((form) => ({ form, spaceAfter: true })))
    for (const { tokens } of ingest.parseTokens(`${name}-${i}`, lang, given).sentences)
      system.push(conllLabels(tokens, lang))
  }
  const scores = nameScore(
    gold.map(({ labels }) => labels),
    system,
  )
  const line = (type: string, count: Count): string =>
    `  ${type.padEnd(24)}${percent(count.right, count.system)}${percent(count.right, count.gold)}${f1(count).toFixed(2).padStart(10)}`
  return [
    `${name.padEnd(26)}${['Precision', 'Recall', 'F1'].map((title) => title.padStart(10)).join('')}`,
    ...[...scores].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map(([type, count]) => line(type, count)),
  ]
}

/**
 * `relaas evaluate-model FILE…`: scores the linguistic model against treebanks (`.conllu`, by the CoNLL 2018 definitions:
 * from given words, from raw paragraphs and from one running text) and named entities (`.iob`, `.txt`: exact spans). `.gz` is opened.
 *
 * @throws Error where a file is not of either kind
 */
export const evaluateModel = async (paths: readonly string[], lang: LanguageCode, ingest: Ingest): Promise<string> => {
  const reports: string[] = []
  for (const path of paths) {
    const bytes = await readFile(path)
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
    const name = basename(path).replace(/\.gz$/u, '')
    reports.push(...(name.endsWith('.conllu') ? treebank : namesOf)(name, text, lang, ingest))
  }
  return reports.join('\n')
}
