import type { ExtractedEntity, Extraction, Statement, Status } from '../src/index.ts'

type Told = readonly [
  predicate: string,
  subject: string,
  object: string,
  status?: Status,
  qualifiers?: Statement['qualifiers'],
]

/** An extraction for tests: names are `Type:Name`; the text says each statement in a sentence of its own. */
export const extraction = (id: string, date: string | undefined, told: readonly Told[]): Extraction => {
  let text = ''
  const entities = new Map<string, ExtractedEntity>()
  const entity = (label: string): string => {
    const [type = 'Person', name = label] = label.split(/:(.*)/su)
    const known = entities.get(label)
    const mention = { start: text.length, end: text.length + name.length, quote: name, kind: 'named' as const }
    text += name
    const entry = known ?? { id: `e${entities.size}`, type, name, aliases: [], attributes: [], mentions: [], links: [] }
    entities.set(label, { ...entry, mentions: [...entry.mentions, mention] })
    return entry.id
  }
  const statements = told.map(([predicate, subject, object, status = 'asserted', qualifiers = {}], i): Statement => {
    const start = text.length
    const s = entity(subject)
    const sEnd = text.length
    text += ` ${predicate} `
    const at = text.length
    const o = entity(object)
    const quote = (from: number, to: number) => ({ start: from, end: to, quote: text.slice(from, to) })
    const statement = {
      id: `s${i}`,
      predicate,
      subject: s,
      object: o,
      status,
      qualifiers,
      confidence: 0.9,
      rule: `test/${predicate}`,
      evidence: {
        ...quote(start, text.length),
        subject: quote(start, sEnd),
        object: quote(at, text.length),
        trigger: [quote(sEnd + 1, at - 1)],
      },
    }
    text += '. '
    return statement
  })
  return {
    format: 'relaas-extraction',
    version: 1,
    doc: id,
    ...(date === undefined ? {} : { date }),
    lang: 'en',
    source: { id, lang: 'en', text, ...(date === undefined ? {} : { date }) },
    entities: [...entities.values()],
    statements,
  }
}
