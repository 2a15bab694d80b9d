import type { QualifierTables } from '../qualifier-tables.ts'

/** English heats, rounds and results. */
export const qualifiers: QualifierTables = {
  heat: /(?:heat|pair|race|bout)\s(\d{1,2})(?!\p{L})|(\d{1,2})(?:st|nd|rd|th)\s(?:heat|pair|pairing)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth)\s(?:heat|pair|pairing)/iu,
  ordinals: {
    first: '1',
    second: '2',
    third: '3',
    fourth: '4',
    fifth: '5',
    sixth: '6',
    seventh: '7',
    eighth: '8',
    ninth: '9',
    tenth: '10',
    eleventh: '11',
    twelfth: '12',
    thirteenth: '13',
    fourteenth: '14',
    fifteenth: '15',
  },
  round:
    /(?<!\p{L})(?:final pair|last heat|semi-finals?|quarter-finals?|(?<!semi-|quarter-)final|first round|second round|third round|fourth round|last 16|derby|play-off)(?!\p{L})/iu,
  result:
    /\d{1,2}[.:]\d{2}\.\d{1,2}|(?<![\d-])\d{1,3}[-–]\d{1,3}(?:,?\s(?:and\s)?\d{1,2}[-–]\d{1,2})*(?!\d)|(?<!\p{L})(?:gold|silver|bronze|knockout|unanimous decision|penalties)(?!\p{L})/u,
  places: new Set(['in', 'at']),
}
