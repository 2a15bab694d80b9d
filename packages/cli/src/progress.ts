/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

/** One line on a terminal that says how far the work is; nothing where nobody watches. */
export class Progress {
  readonly #stream: ProgressStream
  readonly #now: () => number
  readonly #start: number
  #shown = Number.NEGATIVE_INFINITY
  #done = 0

  constructor(stream: ProgressStream, now: () => number = () => performance.now()) {
    this.#stream = stream
    this.#now = now
    this.#start = now()
  }

  /** Counts one article; `total` is how many are known to come. */
  step(total: number): void {
    this.#done++
    const now = this.#now()
    if (this.#stream.isTTY !== true || now - this.#shown < 100) return
    this.#shown = now
    const rate = (1000 * this.#done) / Math.max(1, now - this.#start)
    this.#stream.write(
      `\r\u001B[K${this.#done} of ${Math.max(total, this.#done)} articles, ${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    )
  }

  /** Writes a line that stays, in the place of the progress. */
  say(text: string): void {
    this.clear()
    this.#stream.write(`${text}\n`)
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#stream.isTTY === true && this.#shown !== Number.NEGATIVE_INFINITY) this.#stream.write('\r\u001B[K')
    this.#shown = Number.NEGATIVE_INFINITY
  }
}
