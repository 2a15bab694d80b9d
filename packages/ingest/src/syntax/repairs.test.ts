import { describe, expect, it } from 'vitest'
import type { Token } from '../document/token.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { languages } from '../languages/languages.ts'
import { placeholder } from '../segmentation/placeholder.ts'
import { rejoinVerb } from './rejoin-verb.ts'
import { repairArguments } from './repair-arguments.ts'
import { repairNames } from './repair-names.ts'
import { repairRoleNoun } from './repair-role-noun.ts'

/** A sentence of `form/UPOS/head/deprel`, with `lemma` and `ner` where they matter. */
const parsed = (text: string): Token[] =>
  text.split(' ').map((word, i) => {
    const [form = '', upos = '', head = '', deprel = '', lemma = form, ner = 'O'] = word.split('/')
    return { ...placeholder(i + 1, i, i, form, true), upos, head: Number(head), deprel, lemma, ner }
  })
const arcs = (tokens: readonly Token[]): string =>
  tokens.map(({ form, head, deprel }) => `${form}/${head}/${deprel}`).join(' ')
const { nl } = languages
const gazetteer = { kinds: (name: string) => new Set(name === 'Cor' ? ['given'] : []) } as unknown as Gazetteer
const context = { language: nl, gazetteer }

describe('repairArguments', () => {
  it('makes an object of a second subject', () => {
    const tokens = parsed('CSF/PROPN/0/root die/PRON/4/nsubj Colombia/PROPN/4/nsubj steunde/VERB/1/acl:relcl/steunen')
    expect(arcs(repairArguments(tokens, context))).toContain('die/4/nsubj Colombia/4/obj')
  })

  it('makes an indirect object of it where there is an object', () => {
    const tokens = parsed('VS/PROPN/4/nsubj Duitsland/PROPN/4/nsubj geld/NOUN/4/obj lenen/VERB/0/root')
    expect(arcs(repairArguments(tokens, context))).toContain('Duitsland/4/nsubj')
    const other = parsed('VS/PROPN/5/nsubj zouden/AUX/5/aux Duitsland/PROPN/5/nsubj geld/NOUN/5/obj lenen/VERB/0/root')
    expect(arcs(repairArguments(other, context))).toContain('Duitsland/5/iobj')
  })

  it('lets a pronoun be the subject, and two clauses have two', () => {
    const tokens = parsed('Huis/NOUN/2/nsubj erfde/VERB/0/root/erven hij/PRON/2/nsubj')
    expect(arcs(repairArguments(tokens, context))).toBe('Huis/2/obj erfde/0/root hij/2/nsubj')
    const two = parsed('Zuivering/NOUN/2/nsubj vergt/VERB/0/root/vergen ,/PUNCT/4/punct tijd/NOUN/2/nsubj')
    expect(repairArguments(two, context)).toBe(two)
  })

  it('makes the speaker after a quotation the subject', () => {
    const tokens = parsed("Zwaar/ADJ/0/root '/PUNCT/1/punct verzucht/VERB/1/parataxis/verzuchten Bakkum/PROPN/3/obj")
    expect(arcs(repairArguments(tokens, context))).toContain('Bakkum/3/nsubj')
    const object = parsed('Zwaar/ADJ/0/root en/CCONJ/3/cc verzucht/VERB/1/parataxis Bakkum/PROPN/3/obj')
    expect(repairArguments(object, context)).toBe(object)
  })

  it('takes a full name off the prepositional phrase before it', () => {
    const sentence = (noun: string): Token[] =>
      parsed(
        `Mariska/PROPN/2/nsubj volgt/VERB/0/root na/ADP/5/case de/DET/5/det ${noun}/NOUN/2/obl Cor/PROPN/5/appos Tas/PROPN/6/flat op/ADP/2/compound:prt`,
      )
    expect(arcs(repairArguments(sentence('zomer'), context))).toContain('Cor/2/obj Tas/6/flat')
    expect(arcs(repairArguments(sentence('trainer'), context))).toContain('Cor/5/appos')
  })
})

describe('repairNames', () => {
  it('puts a name beside an inhabitant or a role, and keeps an organization whole', () => {
    const belg = parsed(
      'de/DET/2/det Belg/PROPN/0/root Wout/PROPN/2/flat/Wout/B-Person Steurbaut/PROPN/2/flat/Steurbaut/I-Person',
    )
    expect(arcs(repairNames(belg, nl))).toBe('de/2/det Belg/0/root Wout/2/appos Steurbaut/3/flat')
    const role = parsed('met/ADP/2/case schaatsster/PROPN/0/root Tamar/PROPN/2/flat Levi/PROPN/2/flat')
    expect(arcs(repairNames(role, nl))).toBe('met/2/case schaatsster/0/root Tamar/2/appos Levi/3/flat')
    const party = parsed('de/DET/2/det Vlaamse/PROPN/0/root Beweging/PROPN/2/flat/Beweging/I-Organization')
    expect(repairNames(party, nl)).toBe(party)
  })

  it('makes a nationality before a name its adjective', () => {
    const tokens = parsed(
      'voor/ADP/3/case de/DET/3/det Noorse/PROPN/0/root Silje/PROPN/3/flat/Silje/B-Person Aamodt/PROPN/3/flat/Aamodt/I-Person',
    )
    expect(arcs(repairNames(tokens, nl))).toBe('voor/4/case de/4/det Noorse/4/amod Silje/0/root Aamodt/4/flat')
  })

  it('holds a name with a small word in it together where the name tagger does', () => {
    const name = (ner: string): Token[] =>
      parsed(
        `Marloes/PROPN/4/nsubj/Marloes/B-Person ten/ADP/3/case/ten/${ner} Brink/PROPN/1/nmod/Brink/${ner} won/VERB/0/root`,
      )
    expect(arcs(repairNames(name('I-Person'), nl))).toBe('Marloes/4/nsubj ten/1/flat Brink/1/flat won/0/root')
    expect(arcs(repairNames(name('O'), nl))).toContain('Brink/1/nmod')
  })
})

describe('repairRoleNoun', () => {
  it('makes a noun of it, to which what stands before belongs and the name is an apposition', () => {
    const tokens = parsed('haar/PRON/3/nmod:poss verloofde/VERB/3/amod Ryan/PROPN/4/nsubj zat/VERB/0/root')
    const repaired = repairRoleNoun(tokens, nl)
    expect(arcs(repaired)).toBe('haar/2/nmod:poss verloofde/4/nsubj Ryan/2/appos zat/0/root')
    expect(repaired[1]).toMatchObject({ upos: 'NOUN', lemma: 'verloofde' })
  })

  it('knows the former ones and nouns that modify a name, and leaves the verb a verb', () => {
    const former = parsed('zijn/PRON/3/nmod:poss ex-verloofde/VERB/3/amod Nadia/PROPN/0/root')
    expect(arcs(repairRoleNoun(former, nl))).toBe('zijn/2/nmod:poss ex-verloofde/0/root Nadia/2/appos')
    const love = parsed('zijn/PRON/3/nmod:poss jeugdliefde/NOUN/3/amod Neeltje/PROPN/0/root')
    expect(arcs(repairRoleNoun(love, nl))).toBe('zijn/2/nmod:poss jeugdliefde/0/root Neeltje/2/appos')
    const verb = parsed('Hugo/PROPN/2/nsubj verloofde/VERB/0/root zich/PRON/2/expl:pv')
    expect(repairRoleNoun(verb, nl)).toBe(verb)
  })
})

describe('rejoinVerb', () => {
  const verbs = new Set(['aftroeven', 'overnemen', 'stilliggen', 'tekortkomen', 'uitdelen'])
  const lemmas = (text: string): string =>
    rejoinVerb(parsed(text), (lemma) => verbs.has(lemma))
      .map(({ lemma }) => lemma)
      .join(' ')

  it.each([
    ['troefde/VERB/0/root/troeven Kok/PROPN/1/obj af/ADP/1/compound:prt', 'aftroeven Kok af'],
    ['komt/VERB/0/root/komen één/NUM/1/obj tekort/NOUN/1/compound:prt', 'tekortkomen één tekort'],
    ['stil/ADJ/2/compound:prt ligt/VERB/0/root/liggen', 'stil stilliggen'],
    // A preposition at the end of its clause, where the lexicon has the verb.
    ['neemt/VERB/0/root/nemen het/PRON/1/obj over/ADP/1/case', 'overnemen het over'],
    // The lemma of the bare form held another particle.
    ['deelde/VERB/0/root/meedelen tikken/NOUN/1/obj uit/ADP/1/compound:prt', 'uitdelen tikken uit'],
  ])('joins: %s', (text, expected) => expect(lemmas(text)).toBe(expected))

  it.each([
    ['slaagde/VERB/0/root/slagen er/ADV/1/advmod in/ADP/1/compound:prt', 'slagen er in'],
    ['neemt/VERB/0/root/nemen over/ADP/3/case maart/NOUN/1/obl', 'nemen over maart'],
    ['om/ADP/4/compound:prt het/DET/1/fixed leven/NOUN/1/fixed gekomen/VERB/0/root/komen', 'om het leven komen'],
  ])('does not join: %s', (text, expected) => expect(lemmas(text)).toBe(expected))
})
