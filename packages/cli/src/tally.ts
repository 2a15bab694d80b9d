import type { Extraction, Vocabulary } from '@relaas/graph'
import type { Gold } from './gold.ts'

/** Statements of one kind: found and right, given and wrong, missed. */
export interface Tally {
  right: number
  wrong: number
  missed: number
}

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How good a tally is; what has nothing to be measured on is 0. */
export const measure = ({ right, wrong, missed }: Tally): Measure => {
  const precision = right + wrong === 0 ? 0 : right / (right + wrong)
  const recall = right + missed === 0 ? 0 : right / (right + missed)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

const fold = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’`.-]+/gu, ' ')
    .trim()

/** Counts answers against gold by the rules of the annotation guide: a statement counts once a document; what is optional counts neither way. */
export class Score {
  readonly tallies = new Map<string, Tally>()
  readonly qualifiers = { given: 0, gold: 0 }
  readonly #symmetric: ReadonlySet<string>
  readonly #core: ReadonlySet<string>

  constructor({ predicates }: Vocabulary) {
    this.#symmetric = new Set(predicates.filter(({ symmetric }) => symmetric).map(({ id }) => id))
    this.#core = new Set(predicates.filter(({ core }) => core === true).map(({ id }) => id))
  }

  /** Adds one document. */
  add(gold: Gold, { entities, statements }: Pick<Extraction, 'entities' | 'statements'>): void {
    const names = new Map(gold.entities.map((entity) => [entity.id, new Set(entity.names.map(fold))]))
    const own = new Map(entities.map((entity) => [entity.id, fold(entity.name)]))
    const same = (mine: Extraction['statements'][number], theirs: Gold['statements'][number]): boolean => {
      if (mine.predicate !== theirs.predicate) return false
      const [s, o] = [own.get(mine.subject) ?? '', own.get(mine.object) ?? '']
      const [left, right] = [names.get(theirs.subject), names.get(theirs.object)]
      return (
        (left?.has(s) === true && right?.has(o) === true) ||
        (this.#symmetric.has(mine.predicate) && left?.has(o) === true && right?.has(s) === true)
      )
    }
    const asserted = gold.statements.filter(({ status }) => status === 'asserted')
    const found = new Set<number>()
    const seen = new Set<string>()
    for (const mine of statements) {
      if (mine.status !== 'asserted') continue
      // A contest told twice differs in its qualifiers; a repeat of one gold statement is not an error.
      const hit = asserted.findIndex((theirs, i) => !found.has(i) && same(mine, theirs))
      const theirs = asserted[hit]
      if (theirs !== undefined) {
        found.add(hit)
        this.#tally(mine.predicate).right++
        this.#countQualifiers(mine, theirs)
        continue
      }
      if ([...asserted, ...gold.optional].some((other) => same(mine, other))) continue
      const ends = [own.get(mine.subject) ?? '', own.get(mine.object) ?? '']
      if (this.#symmetric.has(mine.predicate)) ends.sort((a, b) => (a < b ? -1 : 1))
      const signature = [mine.predicate, ...ends].join('|')
      if (seen.has(signature)) continue
      seen.add(signature)
      this.#tally(mine.predicate).wrong++
    }
    asserted.forEach((theirs, i) => {
      if (!found.has(i)) this.#tally(theirs.predicate).missed++
    })
  }

  /** The four predicates that quality is measured on first. */
  get core(): Tally {
    return this.#sum([...this.tallies].filter(([predicate]) => this.#core.has(predicate)))
  }

  get all(): Tally {
    return this.#sum([...this.tallies])
  }

  #sum(tallies: readonly (readonly [string, Tally])[]): Tally {
    const sum = { right: 0, wrong: 0, missed: 0 }
    for (const [, { right, wrong, missed }] of tallies) {
      sum.right += right
      sum.wrong += wrong
      sum.missed += missed
    }
    return sum
  }

  #tally(predicate: string): Tally {
    const found = this.tallies.get(predicate) ?? { right: 0, wrong: 0, missed: 0 }
    this.tallies.set(predicate, found)
    return found
  }

  #countQualifiers(mine: Extraction['statements'][number], theirs: Gold['statements'][number]): void {
    for (const [name, value] of Object.entries(theirs.qualifiers)) {
      this.qualifiers.gold++
      const given = fold(mine.qualifiers[name as keyof typeof mine.qualifiers])
      if (given !== '' && (given.includes(fold(value)) || fold(value).includes(given))) this.qualifiers.given++
    }
  }
}
