import { describe, expect, it } from 'vitest'
import { packLines, parseRelationPack } from './parse-relation-pack.ts'

const HEAD = `name: mine
predicates:
  met:
    family: personal
    subject: [Person]
    object: [Person]
    labels: { nl: { forward: a, inverse: b }, en: { forward: a, inverse: b } }
`
const mistakes = (text: string): string[] => {
  try {
    parseRelationPack(text, 'mine.yaml')
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
}

describe('a relation pack', () => {
  it('may have frames, patterns, or both', () => {
    expect(mistakes(`${HEAD}    frames: { nl: [{ verbs: [ontmoeten] }] }\n`)).toEqual([])
    expect(mistakes(`${HEAD}    patterns: { en: ["[<subject>#Person] met [<object>#Person]"] }\n`)).toEqual([])
  })

  it('is told all its mistakes, each with its line', () => {
    const text = `${HEAD}    frames:
      nl:
        - { verbs: [ontmoeten], objekt: [met] }
        - { verbs: ontmoeten }
        - { nouns: [ontmoeting] }
        - { verb: [ontmoeten] }
        - { verbs: [ontmoeten], confidence: 2 }
    patterns:
      nl:
        - "[<subject>#Person] ontmoette #Person"
        - { match: "[<subject>#Person] zag [<object>#Persoon]" }
`.replace('subject: [Person]', 'subject: [Persoon]')
    expect(mistakes(text).map((line) => line.replace(/;.*| instead.*/u, ''))).toEqual([
      'mine.yaml:5: predicates.met.subject.0: must be ("Person" or "Organization" or "Place" or "Event" or "Work"), not "Persoon"',
      'mine.yaml:10: predicates.met.frames.nl.0.objekt: unknown key "objekt"',
      'mine.yaml:11: predicates.met.frames.nl.1.verbs: must be a list, not "ontmoeten"',
      'mine.yaml:12: predicates.met.frames.nl.2.of: "of" is missing',
      'mine.yaml:13: predicates.met.frames.nl.3: a frame has verbs, nouns, adjectives, names or nationality',
      'mine.yaml:14: predicates.met.frames.nl.4.confidence: Invalid value: Expected <=1 but received 2',
      'mine.yaml:17: predicates.met.patterns.nl.0: a pattern must hold [<object>…], for example [<object>#Person]',
      'mine.yaml:18: predicates.met.patterns.nl.1.match: no tag #Persoon',
    ])
  })

  it('that is no YAML says where', () => {
    expect(mistakes('name: mine\npredicates: [\n')[0]).toMatch(/^mine\.yaml:3: /u)
    expect(mistakes('')).toHaveLength(1)
    expect(mistakes('- a\n')[0]).toBe('mine.yaml:1: name: "name" is missing')
  })

  it('tells the line of a value, or of what holds it', () => {
    const line = packLines(HEAD, 'mine.yaml')
    expect(line(['predicates', 'met', 'family'])).toBe(4)
    expect(line(['predicates', 'met', 'examples', 'nl', 0])).toBe(3)
  })
})
