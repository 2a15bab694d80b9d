import type { StandingTables } from '../standing-tables.ts'
import { wordsOf } from '../word-patterns.ts'

/** Dutch words for places in a contest. */
export const standings: StandingTables = {
  ranks: new Map(
    Object.entries({
      goud: 1,
      winst: 1,
      zege: 1,
      eindzege: 1,
      dagzege: 1,
      overwinning: 1,
      titel: 1,
      winnaar: 1,
      winnares: 1,
      kampioen: 1,
      kampioene: 1,
      wereldkampioen: 1,
      wereldkampioene: 1,
      ritwinnaar: 1,
      eerste: 1,
      zilver: 2,
      tweede: 2,
      brons: 3,
      derde: 3,
      vierde: 4,
      vijfde: 5,
      zesde: 6,
      zevende: 7,
      achtste: 8,
      negende: 9,
      tiende: 10,
    }),
  ),
  ordinals: wordsOf(
    'kampioen kampioene wereldkampioen wereldkampioene eerste tweede derde vierde vijfde zesde zevende achtste negende tiende',
  ),
  places: wordsOf('plaats plek stek positie'),
  winning: wordsOf('winnen zegevieren triomferen'),
  taking: wordsOf('worden eindigen finishen aankomen binnenkomen komen sprinten rijden kruipen binnenrijden'),
  receivers: wordsOf('voor naar'),
  ahead: wordsOf('voor vóór'),
  behind: wordsOf('achter na'),
  elsewhere:
    /(?<!\p{L})(?:vorig(?:e)? (?:jaar|seizoen|week|maand|winter|zomer|keer)|jaar geleden|eerder (?:dit|deze)|in (?:19|20)\d\d|destijds|ooit|titelverdedig(?:er|ster)|favoriet[e]?|als .{1,60} wint)(?!\p{L})/iu,
}
