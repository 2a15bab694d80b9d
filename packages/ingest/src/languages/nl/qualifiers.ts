import type { QualifierTables } from '../qualifier-tables.ts'

/** Dutch heats, rounds and results. */
export const qualifiers: QualifierTables = {
  heat: /(?:rit|heat|serie|partij)\s(\d{1,2})(?!\p{L})|(\d{1,2})(?:de|ste|e)\s(?:rit|heat|serie)|(eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste)\s(?:rit|heat|serie)/iu,
  ordinals: {
    eerste: '1',
    tweede: '2',
    derde: '3',
    vierde: '4',
    vijfde: '5',
    zesde: '6',
    zevende: '7',
    achtste: '8',
    negende: '9',
    tiende: '10',
    elfde: '11',
    twaalfde: '12',
    dertiende: '13',
    veertiende: '14',
    vijftiende: '15',
    zestiende: '16',
    zeventiende: '17',
    achttiende: '18',
    negentiende: '19',
    twintigste: '20',
  },
  round:
    /(?<!\p{L})(?:slotrit|openingsrit|halve finales?|kwartfinales?|achtste finales?|(?<!halve |kwart)finale|eindstrijd|eerste ronde|tweede ronde|derde ronde|vierde ronde|derby|tiebreak)(?!\p{L})/iu,
  result:
    /\d{1,2}[.:]\d{2},\d{1,2}|\d{1,2},\d{2}(?=\s|[.,;]|$)|(?<![\d-])\d{1,3}[-–]\d{1,3}(?:,?\s(?:en\s)?\d{1,2}[-–]\d{1,2})*(?!\d)|(?<!\p{L})(?:goud|zilver|brons|knock-out|ippon|unaniem|strafschoppen)(?!\p{L})/u,
  places: new Set(['in', 'te']),
}
