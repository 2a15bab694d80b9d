/** How a match of a time rule is read; its named groups say which words to look up. */
export type TimeKind =
  /** `day`, `month` and perhaps `year`. */
  | 'day'
  /** `month` and perhaps `year`. */
  | 'month'
  /** `weekday`. */
  | 'weekday'
  /** `word` of `days`: today, yesterday. */
  | 'near'
  /** `count` and `unit` before now, or after it. */
  | 'ago'
  | 'ahead'
  /** `count` and `unit` before, or after, the time told last. */
  | 'earlier'
  | 'later'
  /** `unit` or `season` of which one is named: last, this, next. */
  | 'which'
  /** `holiday`. */
  | 'holiday'
  /** `year`. */
  | 'year'

/**
 * One way to tell a time. A group `last` or `next` in the pattern says on which side of the article's date it lies;
 * `this` holds the one that the article's date is in. The pattern has the flag g.
 */
export interface TimeRule {
  readonly kind: TimeKind
  readonly pattern: RegExp
}

/** Parts of a calendar that counts and "last" go with. */
export type TimeUnit = 'day' | 'week' | 'weekend' | 'month' | 'year' | 'season'

/** Words of time. All keys in small letters. */
export interface TimeTables {
  /** In order: of two that overlap, the earlier counts. */
  readonly rules: readonly TimeRule[]
  /** January is 1. */
  readonly months: Readonly<Record<string, number>>
  /** Sunday is 0. */
  readonly weekdays: Readonly<Record<string, number>>
  readonly numbers: Readonly<Record<string, number>>
  readonly units: Readonly<Record<string, TimeUnit>>
  /** Seasons of the year, to the month in which they end. */
  readonly seasons: Readonly<Record<string, number>>
  /** Days near the article's date, to their distance. */
  readonly days: Readonly<Record<string, number>>
  /** Month and day. */
  readonly holidays: Readonly<Record<string, readonly [number, number]>>
  /** Words before a time from which something holds: that is when it began, no day of a contest. */
  readonly since: ReadonlySet<string>
  /** Words before a day that lies ahead unless the verb tells of what was: "per 1 september". */
  readonly from: ReadonlySet<string>
  /** Verbs that say when somebody begins in a post: in the present, what lies ahead. Lemmas. */
  readonly begins: ReadonlySet<string>
  /** Auxiliaries of the perfect: with a participle they tell what has been. Lemmas. */
  readonly perfect: ReadonlySet<string>
  /** Auxiliaries and verbs whose infinitive is still to come, whatever their own tense. Lemmas. */
  readonly future: ReadonlySet<string>
}
