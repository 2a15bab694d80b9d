import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeReferences, inOrigin } from './character-references.ts'

it('puts characters in the place of references and leaves what is none', () => {
  expect(decodeReferences('J&oslash;rgen &amp; Zo&#235; &#x2013; AT&T; &nonsense; &#0;')?.text).toBe(
    'Jørgen & Zoë – AT&T; &nonsense; &#0;',
  )
  expect(decodeReferences('Salt & Pepper; fish')).toBeUndefined()
})

it('finds every place again', () => {
  const piece = fc.constantFrom('&oslash;', '&amp;', '&#128512;', 'a', ' ', '&', 'é', 'x;')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const raw = pieces.join('')
      const decoded = decodeReferences(raw)
      if (decoded === undefined) return
      for (let start = 0; start < decoded.text.length; start++) {
        const slice = raw.slice(decoded.origin(start), decoded.origin(start + 1))
        if (!/[\uD800-\uDFFF]/u.test(decoded.text[start] ?? ''))
          expect(decodeReferences(slice)?.text ?? slice).toBe(decoded.text[start])
      }
    }),
  )
})

it('moves spans and their quotes', () => {
  const raw = 'Zo&euml; won.'
  const decoded = decodeReferences(raw)
  if (decoded === undefined) throw new Error('no reference')
  expect(inOrigin({ name: 'Zoë', mentions: [{ start: 0, end: 3, quote: 'Zoë' }] }, raw, decoded)).toEqual({
    name: 'Zoë',
    mentions: [{ start: 0, end: 8, quote: 'Zo&euml;' }],
  })
})
