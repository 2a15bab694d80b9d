import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const TEXT = 'Zoë won maandag in Curaçao van haar landgenote Anaïs Müller, de 27-jarige favoriete. “Één race”, zei ze.'

describe('decode', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])('reads %s', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding))).toBe(TEXT)
    if (encoding !== 'windows-1252') expect(decode(iconv.encode(TEXT, encoding, { addBOM: true }))).toBe(TEXT)
  })
  it('reads Latin-1', () => {
    const plain = TEXT.replaceAll(/[“”]/gu, '"')
    expect(decode(iconv.encode(plain, 'latin1'))).toBe(plain)
  })
  it('keeps a replacement character that is in the text', () => {
    expect(decode(Buffer.from('a\uFFFDb'))).toBe('a\uFFFDb')
  })
  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    [
      'a PDF',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(Array.from({ length: 900 }, (_, i) => (i % 255) + 1))]),
    ],
    ['zeros', Buffer.from([0, 1, 2, 0])],
  ])('knows that %s is not text', (_, bytes) => {
    expect(decode(bytes)).toBeUndefined()
  })
})
