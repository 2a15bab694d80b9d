import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'

/** What Dutch and English were written in before UTF-8; a guess outside of it is wrong more often than right. */
const WESTERN: Readonly<Record<string, string>> = {
  // Browsers read Latin-1 as windows-1252 too: it has the curly quotes that Latin-1 lacks.
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'ISO-8859-2',
  'windows-1250': 'windows-1250',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
}

/** UTF-16 without a mark: in Western text nearly every second byte is zero. */
const utf16Without = (bytes: Buffer): string | undefined => {
  const pairs = Math.floor(bytes.length / 2)
  let even = 0
  let odd = 0
  for (let i = 0; i < 2 * pairs; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  if (odd > 0.8 * pairs && even < 0.05 * pairs) return 'utf-16le'
  if (even > 0.8 * pairs && odd < 0.05 * pairs) return 'utf-16be'
  return undefined
}

/** Control characters that no text has; a picture or a PDF has many. */
const looksBinary = (bytes: Buffer): boolean => {
  let controls = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++
  return controls > bytes.length / 100
}

/**
 * The encoding of a file by its first bytes, in a name that iconv knows; undefined where they are not text.
 *
 * @param bytes the file, or so much of it as ends at a line end
 */
export const encodingOf = (bytes: Buffer): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes.includes(0)) return utf16Without(bytes)
  if (looksBinary(bytes)) return undefined
  if (isUtf8(bytes)) return 'utf-8'
  const likely = chardet.analyse(bytes).find(({ name }) => name in WESTERN)
  return likely === undefined ? 'windows-1252' : WESTERN[likely.name]
}

/** The text of a file, without a byte order mark: UTF-8, UTF-16 or what the bytes look like; undefined where they are not text. */
export const decode = (bytes: Buffer): string | undefined => {
  const encoding = encodingOf(bytes)
  return encoding === undefined ? undefined : iconv.decode(bytes, encoding)
}
