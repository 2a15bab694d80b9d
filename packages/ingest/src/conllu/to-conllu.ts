import type { Document } from '../document/document.ts'

/** The analysis of a document as CoNLL-U: a sentence a block, `SpaceAfter=No`, names and probabilities in the last column. */
export const toConllu = (document: Document): string =>
  document.sentences
    .map((sentence) => {
      const text = document.source.text.slice(sentence.start, sentence.end).replace(/\s+/gu, ' ')
      const rows = sentence.tokens.map((token, i) => {
        const next = sentence.tokens[i + 1]
        const misc = [
          ...(next !== undefined && !next.spaceBefore ? ['SpaceAfter=No'] : []),
          ...(token.ner === 'O' ? [] : [`NER=${token.ner}`]),
          `ArcProb=${token.arcProbability}`,
          `TagProb=${token.uposProbability}`,
        ]
        const form = token.form.replace(/\s/gu, '\u00a0')
        return [
          token.id,
          form,
          token.lemma || '_',
          token.upos,
          '_',
          token.feats,
          token.head,
          token.deprel,
          '_',
          misc.join('|'),
        ].join('\t')
      })
      return [
        `# sent_id = ${document.source.id.replace(/\s/gu, '_')}-${sentence.index + 1}`,
        `# text = ${text}`,
        ...rows,
        '',
      ].join('\n')
    })
    .map((block) => `${block}\n`)
    .join('')
