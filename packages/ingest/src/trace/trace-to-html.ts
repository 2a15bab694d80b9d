import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'
import { arcsSvg } from './arcs-svg.ts'
import { escapeHtml } from './escape-html.ts'
import type { Trace } from './trace.ts'
import { STYLE } from './trace-style.ts'
import { candidateText, chainFacts, chainName, mentionFacts, mentionText, spanText, triggerText } from './words-of.ts'

const list = (title: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `<h3>${title}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`

const told = ({ document }: Trace, candidate: Candidate): string => {
  const confidence = (candidate.confidence ?? candidate.prior).toFixed(2)
  const qualifiers = Object.entries(candidate.qualifiers).map(([name, value]) => `, ${name} “${value}”`)
  return `<b>${escapeHtml(candidateText(document, candidate))}</b> <span class="${candidate.status}">${candidate.status}</span> ${confidence}<small>words ${escapeHtml(triggerText(document, candidate))}; rule ${escapeHtml(candidate.rule)}${escapeHtml(qualifiers.join(''))}</small>`
}

const sentenceHtml = (trace: Trace, sentence: Sentence): string => {
  const { document, kept, dropped, nearMisses } = trace
  const here = (place: number): boolean => place === sentence.index
  const mentions = document.mentions.filter((mention) => here(mention.sentence))
  const rows = mentions.map((mention) => {
    const chains = document.chains.filter((chain) => chain.mentions.includes(mention.id))
    const links = chains.map(
      ({ id }) =>
        `<a href="#chain-${id}" class="chain" style="--hue:${(id * 137) % 360}">${escapeHtml(chainName(document, id))}</a>`,
    )
    return `“${escapeHtml(mentionText(document, mention))}” ${links.join(' ')}<small>${escapeHtml(mentionFacts(mention))}</small>`
  })
  return `<section id="sentence-${sentence.index}"><h2>${sentence.index} <small>${sentence.kind}${sentence.quoted ? ', quoted' : ''}</small></h2>
<p>${escapeHtml(document.source.text.slice(sentence.start, sentence.end))}</p>
<div class="scroll" tabindex="0">${arcsSvg(sentence)}</div>
${list(
  'Told',
  kept.filter((candidate) => here(candidate.sentence)).map((candidate) => told(trace, candidate)),
)}
${list(
  'Left out',
  dropped
    .filter(({ candidate }) => here(candidate.sentence))
    .map(
      ({ candidate, stage, reason }) => `${told(trace, candidate)}<small>${escapeHtml(`${stage}: ${reason}`)}</small>`,
    ),
)}
${list(
  'Near misses',
  nearMisses
    .filter(({ at }) => here(at.sentence))
    .map(
      ({ predicate, at, reason }) =>
        `<b>${escapeHtml(predicate)}</b> by “${escapeHtml(spanText(document, at))}”<small>${escapeHtml(reason)}</small>`,
    ),
)}
${list('Mentions', rows)}
${list(
  'Times',
  document.times
    .filter((time) => here(time.sentence))
    .map((time) => `“${escapeHtml(spanText(document, time))}” ${escapeHtml(time.date)}`),
)}
</section>`
}

/** A trace as one HTML page that needs nothing else: arcs drawn, readings with their reasons, who is who. */
export const traceToHtml = (trace: Trace): string => {
  const { document } = trace
  const { id, lang, date } = document.source
  const chains = document.chains.map((chain) => {
    const links = chain.links.flatMap(({ mention, antecedent, sieve, reason }) => {
      const [from, to] = [document.mentions[mention], document.mentions[antecedent]]
      return from === undefined || to === undefined
        ? []
        : [
            `“${escapeHtml(mentionText(document, from))}” (<a href="#sentence-${from.sentence}">${from.sentence}</a>) is “${escapeHtml(mentionText(document, to))}” (<a href="#sentence-${to.sentence}">${to.sentence}</a>)<small>${escapeHtml(`${sieve}: ${reason}`)}</small>`,
          ]
    })
    const aliases = chain.aliases.length === 0 ? '' : `; also ${chain.aliases.join(', ')}`
    return `<article id="chain-${chain.id}"><h3 class="chain" style="--hue:${(chain.id * 137) % 360}">${escapeHtml(chainName(document, chain.id))}</h3><small>${escapeHtml(chainFacts(chain) + aliases)}</small>${list('', links)}</article>`
  })
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(id)}: how it was read</title><style>${STYLE}</style></head>
<body><header><h1>${escapeHtml(id)}</h1><p>${lang}${date === undefined ? '' : `, ${escapeHtml(date)}`}, ${document.sentences.length} sentences, ${trace.kept.length} told, ${trace.dropped.length} left out. Less sure arcs are paler.</p></header>
<main lang="${lang}">${document.sentences.map((sentence) => sentenceHtml(trace, sentence)).join('\n')}
<section><h2>Who is who</h2>${chains.join('\n')}</section></main></body></html>
`
}
