import { describe, expect, it } from 'vitest'
import { readers } from './readers.ts'

const read = (extension: string, text: string) =>
  readers.find(({ extensions }) => extensions.includes(extension))?.read(text, 'a')

describe('readers', () => {
  it('leaves plain text as it is and reads its date', () => {
    expect(read('.txt', ' date 2026-02 Kop\n\nTekst.')).toEqual([
      { id: 'a', text: ' date 2026-02 Kop\n\nTekst.', date: '2026-02' },
    ])
    expect(read('.txt', 'Up to date 2026 was fine.')).toEqual([{ id: 'a', text: 'Up to date 2026 was fine.' }])
  })
  it('takes the marks out of Markdown', () => {
    expect(read('.md', '# Kop\n\nEen **vet** woord.\n\n- een\n- twee')).toEqual([
      { id: 'a', text: 'Kop\n\nEen vet woord.\n\n- een\n\n- twee', headline: 'Kop' },
    ])
  })
  it('answers a bad line with a problem and goes on', () => {
    const rows = read(
      '.jsonl',
      '{"id":1,"text":"a"}\nnonsense\n{"id":"b"}\n{"id":"c","text":"d","date":"soon"}\n{"id":"e","text":"f"}',
    )
    expect(rows?.map((row) => ('problem' in row ? `${row.id} bad` : row.id))).toEqual([
      '1',
      'a:2 bad',
      'a:3 bad',
      'a:4 bad',
      'e',
    ])
  })
})
