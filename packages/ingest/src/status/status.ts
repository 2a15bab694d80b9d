import type { Status } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'
import type { Stage } from '../stages/stage.ts'

/** Predicates of a schedule: a draw that is announced holds already. */
const scheduled = (candidate: Candidate, contests: ReadonlySet<string>): boolean => contests.has(candidate.predicate)

const governors = (sentence: Sentence, at: number): readonly number[] => {
  const path: number[] = [at]
  for (
    let i = (sentence.tokens[at]?.head ?? 0) - 1;
    i >= 0 && path.length < 5 && !path.includes(i);
    i = (sentence.tokens[i]?.head ?? 0) - 1
  )
    path.push(i)
  return path
}

/** Stops at a clause that says its own thing: a relative clause or quotation is not denied by what it hangs on. */
const clausePath = (sentence: Sentence, at: number): readonly number[] => {
  const path: number[] = []
  for (const i of governors(sentence, at)) {
    path.push(i)
    if (/^(?:acl:relcl|parataxis|root|appos)$/u.test(sentence.tokens[i]?.deprel ?? '')) break
  }
  return path
}

const isNominalShape = (rule: string): boolean =>
  /\/(?:beside|described|apposition|nationality|possessive)$/u.test(rule)

/** The word that is denied or doubted: a frame's trigger, of a pattern's words the one that the others hang on. */
const anchorOf = ({ layer, trigger }: Candidate, sentence: Sentence): number => {
  const first = trigger[0]?.first ?? 0
  if (layer !== 'pattern') return first
  const depth = (at: number): number => {
    let steps = 0
    for (let i = at; steps < sentence.tokens.length; steps++) {
      i = (sentence.tokens[i]?.head ?? 0) - 1
      if (i < 0) break
    }
    return steps
  }
  const places = trigger.flatMap((span) => Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i))
  return places.reduce((best, place) => (depth(place) < depth(best) ? place : best), first)
}

const statusOf = (
  candidate: Candidate,
  sentence: Sentence,
  tables: StatusTables,
  schedule: boolean,
  contest: boolean,
): Status => {
  if (candidate.status !== 'asserted') return candidate.status
  const at = anchorOf(candidate, sentence)
  const { tokens } = sentence
  const text = tokens.map((token) => token.form).join(' ')
  if (tables.fiction.test(text) && candidate.predicate !== 'appears_in') return 'expected'
  const form = (i: number): string => tokens[i]?.form.toLowerCase() ?? ''
  // "geen schijn van kans", "niet opgewassen": what a frame's own words deny is part of the idiom.
  const denies = (i: number): boolean =>
    tables.negations.has(form(i)) &&
    !(candidate.layer === 'dependency' && candidate.trigger.some(({ first, last }) => first <= i && i <= last))
  if (contest && tables.cancelled.test(text)) return 'negated'
  if (!isNominalShape(candidate.rule) && tables.counterfactual.test(text)) return 'expected'
  // "haar verloofde X" is presupposed: a denial of the sentence leaves it standing.
  if (isNominalShape(candidate.rule)) {
    const own = tokens.flatMap((token, i) => (token.head - 1 === at ? [i] : []))
    if (own.some((i) => tables.doubting.has(form(i)))) return 'expected'
    return own.some(denies) ? 'negated' : 'asserted'
  }
  const path = clausePath(sentence, at)
  let denied = 0
  let doubted = false
  path.forEach((place, depth) => {
    const token = tokens[place]
    if (token === undefined) return
    const children = tokens.flatMap((child, i) => (child.head - 1 === place && i !== path[depth - 1] ? [i] : []))
    for (const child of children) {
      const word = tokens[child]
      if (word === undefined) continue
      if (denies(child) && depth < 3) denied++
      // "geen enkele", "no": a determiner of an argument denies too.
      if (
        depth === 0 &&
        tokens.some((t, i) => t.head - 1 === child && denies(i) && /^(?:obj|nsubj|obl)/u.test(word.deprel))
      )
        denied++
      if (word.deprel.startsWith('aux') && tables.expecting.has(word.lemma)) doubted = true
      if (tables.doubting.has(form(child)) && depth < 3) doubted = true
      if (
        word.deprel === 'mark' &&
        tables.conditions.has(form(child)) &&
        !(form(child) === 'als' && (/Tense=Past/u.test(token.feats) || isRole(sentence, place)))
      )
        doubted = true
    }
    if (depth > 0 && tables.negating.has(token.lemma)) denied++
    if (
      depth > 0 &&
      /^(?:xcomp|ccomp|advcl|obl|acl)/u.test(tokens[path[depth - 1] ?? 0]?.deprel ?? '') &&
      tables.expecting.has(token.lemma)
    )
      doubted = true
  })
  const question = tokens.at(-1)?.form === '?'
  if (denied % 2 === 1) return 'negated'
  if (doubted || question)
    return schedule &&
      !question &&
      !path.some((i) => tables.doubting.has(form(i))) &&
      !conditional(sentence, path, tables)
      ? 'asserted'
      : 'expected'
  return tables.rumour.test(text) && candidate.prior < 0.97 && /\b(?:gerucht|rumou?r|roddel|gossip)/iu.test(text)
    ? 'expected'
    : 'asserted'
}

/** "als trainer van Ajax": no condition but a role, for no verb is told of the noun. */
const isRole = ({ tokens }: Sentence, noun: number): boolean =>
  /^(?:NOUN|PROPN)$/u.test(tokens[noun]?.upos ?? '') &&
  !tokens.some(({ head, deprel }) => head - 1 === noun && /^(?:cop|nsubj|aux)/u.test(deprel))

const conditional = (sentence: Sentence, path: readonly number[], tables: StatusTables): boolean =>
  path
    .slice(1)
    .some((i) =>
      /^(?:dromen|hopen|wensen|willen|verlangen|dream|hope|wish|want)$/u.test(sentence.tokens[i]?.lemma ?? ''),
    ) ||
  sentence.tokens.some(
    (token) =>
      token.deprel === 'mark' && path.includes(token.head - 1) && tables.conditions.has(token.form.toLowerCase()),
  ) ||
  sentence.tokens.some(
    (token) =>
      path.includes(token.head - 1) &&
      token.deprel.startsWith('aux') &&
      /^(?:kunnen|zou|willen|hopen|can|could|may|might|would|hope|want)$/u.test(token.lemma) &&
      !/^(?:zal|zullen|will)$/iu.test(token.form),
  )

/** Says of every candidate whether the text has it as so, as expected or doubted, or as not so. */
export const status: Stage = {
  name: 'status',
  requires: ['candidates'],
  assigns: ['candidates'],
  run: (document, { language, vocabulary }) => {
    const contests = new Set(vocabulary.predicates.filter((p) => p.symmetric && p.contest.length > 0).map((p) => p.id))
    const kinds = new Set(vocabulary.predicates.filter((p) => p.contest.length > 0).map((p) => p.id))
    const candidates = document.candidates.map((candidate): Candidate => {
      const sentence = document.sentences[candidate.sentence]
      return sentence === undefined
        ? candidate
        : {
            ...candidate,
            status: statusOf(
              candidate,
              sentence,
              language.status,
              scheduled(candidate, contests),
              kinds.has(candidate.predicate),
            ),
          }
    })
    return { ...document, candidates }
  },
}
