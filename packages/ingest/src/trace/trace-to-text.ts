import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Trace } from './trace.ts'
import { candidateText, chainFacts, chainName, mentionFacts, mentionText, spanText, triggerText } from './words-of.ts'

const tokenRows = ({ tokens }: Sentence): string[] => {
  const rows = tokens.map((token) => {
    const head = token.head === 0 ? 'root' : `${token.deprel} of ${token.head} ${tokens[token.head - 1]?.form ?? ''}`
    return [
      String(token.id),
      token.form,
      token.lemma,
      `${token.upos} ${token.uposProbability.toFixed(2)}`,
      head,
      token.arcProbability.toFixed(2),
      token.ner === 'O' ? '' : `${token.ner} ${token.nerProbability.toFixed(2)}`,
    ]
  })
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

const qualifiersText = ({ qualifiers }: Candidate): string =>
  Object.entries(qualifiers)
    .map(([name, value]) => `, ${name} "${value}"`)
    .join('')

const sentenceText = ({ document, kept, dropped, nearMisses }: Trace, sentence: Sentence): string => {
  const here = <T extends { readonly sentence: number }>(items: readonly T[]): T[] =>
    items.filter((item) => item.sentence === sentence.index)
  const told = (candidate: Candidate): string =>
    `${candidateText(document, candidate)}  ${candidate.status}, ${(candidate.confidence ?? candidate.prior).toFixed(2)}${qualifiersText(candidate)}\n        words ${triggerText(document, candidate)}; rule ${candidate.rule}`
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'mentions',
      here(document.mentions).map((mention) => {
        const chains = document.chains.filter(({ mentions }) => mentions.includes(mention.id))
        return `"${mentionText(document, mention)}"  ${mentionFacts(mention)}  → ${chains.length === 0 ? 'nobody' : chains.map(({ id }) => `${id} ${chainName(document, id)}`).join(' and ')}`
      }),
    ],
    ['times', here(document.times).map((time) => `"${spanText(document, time)}"  ${time.date}`)],
    ['told', here(kept).map((candidate) => `+ ${told(candidate)}`)],
    [
      'left out',
      dropped
        .filter(({ candidate }) => candidate.sentence === sentence.index)
        .map(({ candidate, stage, reason }) => `- ${told(candidate)}\n        ${stage}: ${reason}`),
    ],
    [
      'near misses',
      nearMisses
        .filter(({ at }) => at.sentence === sentence.index)
        .map(({ predicate, at, reason }) => `? ${predicate} by "${spanText(document, at)}": ${reason}`),
    ],
  ]
  return [
    `[${sentence.index}] ${sentence.kind}${sentence.quoted ? ', quoted' : ''}: ${document.source.text.slice(sentence.start, sentence.end).replaceAll(/\s+/gu, ' ')}`,
    ...tokenRows(sentence),
    ...parts.flatMap(([title, rows]) => (rows.length === 0 ? [] : [`  ${title}`, ...rows.map((row) => `    ${row}`)])),
  ].join('\n')
}

/** A trace to read in a terminal: sentence by sentence, then who is who and why. */
export const traceToText = (trace: Trace): string => {
  const { document } = trace
  const { id, lang, date } = document.source
  const chains = document.chains.map((chain) =>
    [
      `  ${chain.id} ${chainName(document, chain.id)}  ${chainFacts(chain)}${chain.aliases.length === 0 ? '' : `; also ${chain.aliases.join(', ')}`}`,
      ...chain.links.flatMap(({ mention, antecedent, sieve, reason }) => {
        const [from, to] = [document.mentions[mention], document.mentions[antecedent]]
        return from === undefined || to === undefined
          ? []
          : [
              `      "${mentionText(document, from)}" in [${from.sentence}] is "${mentionText(document, to)}" in [${to.sentence}]: ${sieve}, ${reason}`,
            ]
      }),
    ].join('\n'),
  )
  return [
    `${id}  ${lang}${date === undefined ? '' : `  ${date}`}  ${document.sentences.length} sentences`,
    ...document.sentences.map((sentence) => sentenceText(trace, sentence)),
    `who is who\n${chains.join('\n')}`,
  ].join('\n\n')
}
