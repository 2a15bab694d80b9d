const rows = [new Uint8Array(64), new Uint8Array(64)] as const

/** Whether one word becomes the other by at most `most` letters put in, left out or changed. Words up to 60 letters. */
export const isNear = (a: string, b: string, most: number): boolean => {
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return false
  let [before, now] = rows
  for (let j = 0; j <= b.length; j++) before[j] = j
  for (let i = 1; i <= a.length; i++) {
    now[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      const cost = Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same)
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return false
    ;[before, now] = [now, before]
  }
  return (before[b.length] ?? 0) <= most
}
