const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/u

/** How many days the month of a date has; the date is a year and a month at least, ISO 8601. */
export const daysOfMonth = (date: string): number => {
  const month = new Date(`${date.slice(0, 7)}-01T00:00:00Z`)
  return new Date(month.setUTCMonth(month.getUTCMonth() + 1, 0)).getUTCDate()
}

/** Whether a date in ISO 8601 is whole, year to day, and in the calendar. */
export const isCalendarDay = (date: string): boolean => {
  const day = Number(DAY.exec(date)?.[3] ?? 0)
  // Every month has 28 days; asking the calendar for each date would be most of an export's work.
  return day >= 1 && (day <= 28 || day <= daysOfMonth(date))
}
