/** Rows sorted by a value, numbers by size and words by alphabet; empty values last either way, equals in a fixed order. */
export const sortRows = <T>(
  rows: readonly T[],
  value: (row: T) => string | number,
  down: boolean,
  keyOf: (row: T) => string,
): readonly T[] => {
  const collator = new Intl.Collator(['nl', 'en'], { sensitivity: 'base', numeric: true })
  const keyed = rows.map((row) => ({ row, value: value(row) }))
  keyed.sort((a, b) => {
    if ((a.value === '') !== (b.value === '')) return a.value === '' ? 1 : -1
    const order =
      typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : collator.compare(String(a.value), String(b.value))
    return (down ? -order : order) || (keyOf(a.row) < keyOf(b.row) ? -1 : 1)
  })
  return keyed.map(({ row }) => row)
}

const field = (value: string | number): string => {
  const text = String(value)
  // A leading sign would make a spreadsheet run what a newspaper wrote.
  const safe = /^[=+\-@\t]/u.test(text) && typeof value === 'string' ? `'${text}` : text
  return /[",\n\r]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}

/** Rows as CSV with a header. */
export const csvOf = <T>(
  rows: readonly T[],
  columns: readonly { readonly title: string; readonly value: (row: T) => string | number }[],
): string =>
  [columns.map(({ title }) => field(title)), ...rows.map((row) => columns.map(({ value }) => field(value(row))))]
    .map((cells) => `${cells.join(',')}\r\n`)
    .join('')
