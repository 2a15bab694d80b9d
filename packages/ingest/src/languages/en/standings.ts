import type { StandingTables } from '../standing-tables.ts'
import { wordsOf } from '../word-patterns.ts'

/** English words for places in a contest. */
export const standings: StandingTables = {
  ranks: new Map(
    Object.entries({
      gold: 1,
      victory: 1,
      win: 1,
      title: 1,
      winner: 1,
      champion: 1,
      first: 1,
      silver: 2,
      second: 2,
      'runner-up': 2,
      bronze: 3,
      third: 3,
      fourth: 4,
      fifth: 5,
      sixth: 6,
      seventh: 7,
      eighth: 8,
      ninth: 9,
      tenth: 10,
    }),
  ),
  ordinals: wordsOf('champion first second third fourth fifth sixth seventh eighth ninth tenth'),
  places: wordsOf('place spot'),
  winning: wordsOf('win triumph prevail'),
  taking: wordsOf('be come finish end place cross'),
  receivers: wordsOf('for to'),
  ahead: wordsOf('ahead before'),
  behind: wordsOf('behind after'),
  elsewhere:
    /(?<!\p{L})(?:last (?:year|season|week|month|winter|summer|time)|years? ago|in (?:19|20)\d\d|once|defending|favou?rite|if .{1,60} wins)(?!\p{L})/iu,
}
