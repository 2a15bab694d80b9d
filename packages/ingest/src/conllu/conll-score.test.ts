import { describe, expect, it } from 'vitest'
import { conllScore, f1, METRICS } from './conll-score.ts'
import { nameScore, readIob } from './name-score.ts'
import { readConllu } from './read-conllu.ts'

/** Rows of `id form lemma upos feats head deprel misc`, one sentence a block. */
const conllu = (...sentences: string[]): string =>
  sentences
    .map((sentence) =>
      sentence
        .trim()
        .split('\n')
        .map((row) => {
          const [id, form, lemma, upos, feats, head, deprel, misc = '_'] = row.trim().split(/ +/)
          return [id, form, lemma, upos, '_', feats, head, deprel, '_', misc].join('\t')
        })
        .join('\n'),
    )
    .join('\n\n')

const GOLD = conllu(
  `1 Bol Bol PROPN Number=Sing 2 nsubj
   2 won winnen VERB Tense=Past|ExtPos=VERB 0 root
   3 in in ADP _ 4 case
   4 Oslo Oslo PROPN _ 2 obl SpaceAfter=No
   5 . . PUNCT _ 2 punct`,
  `1 Ja ja INTJ _ 0 root SpaceAfter=No
   2 ! ! PUNCT _ 1 punct`,
)

const right = (gold: string, system: string): Record<string, number> => {
  const score = conllScore(readConllu(gold), readConllu(system))
  return Object.fromEntries(METRICS.map((metric) => [metric, score[metric].right]))
}

describe('conllScore', () => {
  it('gives a file a hundred against itself', () => {
    const score = conllScore(readConllu(GOLD), readConllu(GOLD))
    expect(METRICS.map((metric) => f1(score[metric]))).toEqual(METRICS.map(() => 100))
  })

  it('counts tags, lemmas, heads and relations as by hand', () => {
    const system = conllu(
      // Wrong: one tag, one lemma, the head of "in" (UAS, LAS), the subtype of "obl:arg" (only LASfull).
      `1 Bol bol PROPN Number=Sing 2 nsubj
       2 won winnen AUX Tense=Past 0 root
       3 in in ADP _ 2 case
       4 Oslo Oslo PROPN _ 2 obl:arg SpaceAfter=No
       5 . . PUNCT _ 2 punct`,
      `1 Ja ja INTJ _ 0 root SpaceAfter=No
       2 ! ! PUNCT _ 1 punct`,
    )
    expect(right(GOLD, system)).toEqual({
      Tokens: 7,
      Sentences: 2,
      Words: 7,
      UPOS: 6,
      UFeats: 7,
      Lemmas: 6,
      UAS: 6,
      LAS: 6,
      LASfull: 5,
    })
  })

  it('aligns other tokens and sentences by their characters', () => {
    const system = conllu(
      // "Oslo." is one token and both sentences are one: six tokens, of which five are gold's.
      `1 Bol Bol PROPN Number=Sing 2 nsubj
       2 won winnen VERB Tense=Past 0 root
       3 in in ADP _ 4 case
       4 Oslo. Oslo. PROPN _ 2 obl
       5 Ja ja INTJ _ 2 parataxis
       6 ! ! PUNCT _ 5 punct`,
    )
    const score = conllScore(readConllu(GOLD), readConllu(system))
    expect(score.Tokens).toEqual({ right: 5, gold: 7, system: 6 })
    expect(score.Sentences).toEqual({ right: 0, gold: 2, system: 1 })
    // Bol, won and ! have the same head; "in" hangs on a word that gold has not, "Ja" is no root.
    expect(score.UAS).toEqual({ right: 3, gold: 7, system: 6 })
    expect(f1(score.Tokens)).toBeCloseTo((200 * 5) / 13, 9)
  })

  it('aligns the parts of a range by a longest common subsequence', () => {
    const gold = conllu(
      `1-2 didn't _ _ _ _ _
       1 did do AUX _ 3 aux
       2 n't not PART _ 3 advmod
       3 win win VERB _ 0 root`,
    )
    const same = conllu(
      `1 did do AUX _ 3 aux SpaceAfter=No
       2 n't not PART _ 3 advmod
       3 win win VERB _ 0 root`,
    )
    const score = conllScore(readConllu(gold), readConllu(same))
    expect(score.Tokens).toEqual({ right: 1, gold: 2, system: 3 })
    expect(score.LAS).toEqual({ right: 3, gold: 3, system: 3 })
    const other = same.replace('did\tdo', 'didn\tdo').replace("n't\tnot", "'t\tnot")
    expect(conllScore(readConllu(gold), readConllu(other)).Words).toEqual({ right: 1, gold: 3, system: 3 })
  })

  it('compares lemmas without the seam of a compound, features where they are universal', () => {
    const gold = conllu('1 meedoen mee_doen VERB VerbForm=Inf|ExtPos=X 0 root')
    const system = conllu('1 meedoen meedoen VERB VerbForm=Inf 0 root')
    expect(right(gold, system)).toMatchObject({ Lemmas: 1, UFeats: 1 })
  })

  it('refuses another text, and says where it begins to differ', () => {
    expect(() => conllScore(readConllu(GOLD), readConllu(GOLD.replace('Oslo', 'Rome')))).toThrow(
      'differ at character 8',
    )
  })
})

describe('readConllu', () => {
  it('knows paragraphs by comment and by id, and leaves empty nodes out', () => {
    const row = '1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n1.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n'
    const text = `# sent_id = a.p.1.s.1\n${row}\n# sent_id = a.p.1.s.2\n${row}\n# sent_id = a.p.2.s.1\n${row}\n# newpar\n# sent_id = a.p.2.s.2\n${row}`
    const sentences = readConllu(text)
    expect(sentences.map(({ newParagraph }) => newParagraph)).toEqual([true, false, true, true])
    expect(sentences.map(({ tokens }) => tokens.length)).toEqual([1, 1, 1, 1])
  })

  it('names the line that is not CoNLL-U', () => {
    expect(() => readConllu('# a\n1\tJa')).toThrow('line 2: 2 columns')
  })
})

describe('names', () => {
  it('are right where span and type are', () => {
    const gold = readIob('Femke B-PER\nKok I-PER\nwon O\nin O\nOslo B-LOC\n\n0\tAjax\tB-ORG\n1\tPSV\tB-ORG\n')
    expect(gold.map(({ forms }) => forms.join(' '))).toEqual(['Femke Kok won in Oslo', 'Ajax PSV'])
    const scores = nameScore(
      gold.map(({ labels }) => labels),
      // Kok alone is another span; Oslo is found with the wrong type; Ajax and PSV are one.
      [
        ['O', 'B-PER', 'O', 'O', 'B-ORG'],
        ['B-ORG', 'I-ORG'],
      ],
    )
    expect(scores.get('all')).toEqual({ right: 0, gold: 4, system: 3 })
    expect(scores.get('spans')).toEqual({ right: 1, gold: 4, system: 3 })
    expect(nameScore([['B-PER', 'I-PER', 'B-PER']], [['I-PER', 'I-PER', 'B-PER']]).get('PER')).toEqual({
      right: 2,
      gold: 2,
      system: 2,
    })
  })
})
