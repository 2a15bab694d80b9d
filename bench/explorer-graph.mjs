/** Numbers from 0 to 1 that are the same in every run. */
const random = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

const PREDICATES = [
  ['beat', 'contest', 'beat', false],
  ['engaged_to', 'personal', 'is engaged to', true],
  ['coaches', 'work', 'coaches', false],
  ['lives_in', 'place', 'lives in', false],
]

/** A graph file of clusters, three relations a name, each with a sentence; the same for the same number. */
export const graphOf = (n) => {
  const next = random(n)
  const name = (i) => `Ada${i % 97} Berg${i}`
  const entities = Array.from({ length: n }, (_, i) => {
    const cluster = i % Math.max(1, Math.round(Math.sqrt(n)))
    const angle = cluster * 2.399963
    const far = 60 * Math.sqrt(cluster)
    return {
      id: `n${i}`,
      type: ['Person', 'Person', 'Person', 'Organization', 'Place'][i % 5],
      name: name(i),
      aliases: [],
      attributes: [],
      mentions: { [`s${i % Math.ceil(n / 10)}`]: 1 },
      x: far * Math.cos(angle) + next() * 50,
      y: far * Math.sin(angle) + next() * 50,
    }
  })
  const texts = Array.from({ length: Math.ceil(n / 10) }, () => '')
  const relations = Array.from({ length: n * 3 }, (_, i) => {
    const a = Math.floor(next() * next() * n)
    const b = (a + 1 + Math.floor(next() * 40)) % n
    const [predicate, , label] = PREDICATES[i % 4]
    const s = i % texts.length
    const quote = `${name(a)} ${label} ${name(b)}.`
    const start = texts[s].length
    texts[s] += `${quote}\n`
    const at = (from, text) => ({ start: start + from, end: start + from + text.length, quote: text })
    const evidence = {
      start,
      end: start + quote.length,
      quote,
      subject: at(0, name(a)),
      trigger: [at(name(a).length + 1, label)],
      object: at(name(a).length + label.length + 2, name(b)),
    }
    const confidence = 0.5 + next() / 2
    return {
      id: `r${i}`,
      predicate,
      subject: `n${a}`,
      object: `n${b}`,
      qualifiers: {},
      status: i % 20 === 0 ? 'expected' : 'asserted',
      confidence,
      articles: [`s${s}`],
      statements: [
        {
          id: `t${i}`,
          source: `s${s}`,
          predicate,
          subject: `n${a}`,
          object: `n${b}`,
          status: 'asserted',
          qualifiers: {},
          confidence,
          rule: 'pack/predicate/word/active',
          evidence,
        },
      ],
    }
  })
  const day = (i) => new Date(Date.UTC(2026, 0, 1 + (i % 90))).toISOString().slice(0, 10)
  const both = (one, many) => ({ nl: { one, many }, en: { one, many } })
  return {
    format: 'relaas-graph',
    version: 1,
    vocabulary: {
      entityTypes: ['Person', 'Organization', 'Place', 'Event', 'Work'].map((id) => ({ id, labels: both(id, id) })),
      predicates: PREDICATES.map(([id, family, forward, symmetric]) => ({
        id,
        family,
        symmetric,
        subject: ['Person'],
        object: ['Person'],
        contest: [],
        labels: { nl: { forward, inverse: forward }, en: { forward, inverse: forward } },
      })),
    },
    sources: texts.map((text, i) => ({ id: `s${i}`, lang: 'en', text, date: day(i), publisher: `Paper ${i % 7}` })),
    entities,
    relations,
    merges: [],
  }
}
