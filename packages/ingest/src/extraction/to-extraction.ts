import type {
  EntityAttribute,
  EntityMention,
  Evidence,
  ExtractedEntity,
  Extraction,
  Source,
  Statement,
} from '@relaas/graph'
import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import { mentionsOf } from '../document/mentions-of.ts'

const quote = (source: Source, start: number, end: number): Evidence => ({
  start,
  end,
  quote: source.text.slice(start, end),
})

const mentionEvidence = (source: Source, mention: Mention): Evidence => quote(source, mention.start, mention.end)

/** `e0`, `e1`, … in the order of first mention. */
const entityId = (chain: Chain): string => `e${chain.id}`

const attributesOf = (document: Document, mentions: readonly Mention[]): EntityAttribute[] => {
  const seen = new Set<string>()
  const attributes: EntityAttribute[] = []
  for (const mention of mentions) {
    const told: readonly (readonly [string, string | number | undefined])[] = [
      ['age', mention.age],
      ['gender', mention.gender],
      ['nationality', mention.nationality],
      ['role', mention.role],
    ]
    for (const [name, value] of told) {
      if (value === undefined || seen.has(`${name} ${value}`)) continue
      seen.add(`${name} ${value}`)
      attributes.push({
        name,
        value: String(value),
        evidence: mentionEvidence(document.source, mention),
      })
    }
  }
  return attributes
}

const toEntity = (document: Document, chain: Chain, name: string): ExtractedEntity => {
  const { source } = document
  const mentions = mentionsOf(document, chain)
  return {
    id: entityId(chain),
    type: chain.type,
    name,
    aliases: chain.aliases.filter((alias) => alias !== name),
    attributes: attributesOf(document, mentions),
    mentions: mentions.map((mention): EntityMention => ({ ...mentionEvidence(source, mention), kind: mention.kind })),
    links: chain.links.flatMap((link) => {
      const mention = document.mentions[link.mention]
      const antecedent = document.mentions[link.antecedent]
      if (mention === undefined || antecedent === undefined) return []
      return {
        mention: mentionEvidence(source, mention),
        antecedent: mentionEvidence(source, antecedent),
        sieve: link.sieve,
        reason: link.reason,
      }
    }),
  }
}

const spanEvidence = (document: Document, span: TokenSpan): Evidence | undefined => {
  const tokens = document.sentences[span.sentence]?.tokens
  const first = tokens?.[span.first]
  const last = tokens?.[span.last]
  return first && last && quote(document.source, first.start, last.end)
}

const confidenceOf = (candidate: Candidate): number => candidate.confidence ?? candidate.prior

const toStatement = (
  document: Document,
  candidate: Candidate,
  chains: ReadonlyMap<number, Chain>,
): Omit<Statement, 'id'> | undefined => {
  const subject = document.mentions[candidate.subject]
  const object = document.mentions[candidate.object]
  const sentence = document.sentences[candidate.sentence]
  const from = chains.get(candidate.subjectChain)
  const to = chains.get(candidate.objectChain)
  if (!subject || !object || !sentence || !from || !to) return undefined
  return {
    predicate: candidate.predicate,
    subject: entityId(from),
    object: entityId(to),
    status: candidate.status,
    qualifiers: candidate.qualifiers,
    confidence: Math.round(confidenceOf(candidate) * 1000) / 1000,
    evidence: {
      ...quote(document.source, sentence.start, sentence.end),
      subject: mentionEvidence(document.source, subject),
      object: mentionEvidence(document.source, object),
      trigger: candidate.trigger.flatMap((span) => spanEvidence(document, span) ?? []),
    },
    rule: candidate.rule,
  }
}

/**
 * What the graph is told of one document: its named chains and, of its judged candidates, those of at least
 * `minConfidence` whose ends are both named. Entities without a name stay out, as no reader could look them up.
 */
export const toExtraction = (document: Document, minConfidence: number): Extraction => {
  const { source } = document
  const named = document.chains.filter((chain) => chain.name !== undefined)
  const chains = new Map(named.map((chain) => [chain.id, chain]))
  const statements = document.candidates
    .filter((candidate) => confidenceOf(candidate) >= minConfidence)
    .flatMap((candidate) => toStatement(document, candidate, chains) ?? [])
    .toSorted((a, b) => a.evidence.start - b.evidence.start)
    .map((statement, index): Statement => ({ id: `s${index}`, ...statement }))
  return {
    format: 'relaas-extraction',
    version: 1,
    doc: source.id,
    ...(source.date === undefined ? {} : { date: source.date }),
    lang: source.lang,
    source,
    entities: named.map((chain) => toEntity(document, chain, chain.name ?? '')),
    statements,
  }
}
