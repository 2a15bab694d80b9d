/** Left, top, right, bottom, in pixels. */
export type Box = readonly [number, number, number, number]

const CELL = 48

const hit = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1]

interface Cell {
  readonly boxes: [Box, string][]
  readonly dots: number[]
}

/** What already stands in a picture, kept by cells, so that a new label is compared only with what is near it. */
export class Crowd {
  readonly #cells = new Map<number, Cell>()

  #cell(x: number, y: number): Cell {
    const key = x * 4096 + y
    const known = this.#cells.get(key)
    if (known !== undefined) return known
    const made: Cell = { boxes: [], dots: [] }
    this.#cells.set(key, made)
    return made
  }

  /** Visits the cells that a box touches; the place of its own that each has, from the first. */
  *#under(box: Box): Iterable<readonly [number, number]> {
    for (let x = Math.floor(box[0] / CELL); x * CELL <= box[2]; x++)
      for (let y = Math.floor(box[1] / CELL); y * CELL <= box[3]; y++) yield [x, y]
  }

  /** @param owner the thing that the box belongs to */
  addBox(box: Box, owner = ''): void {
    for (const [x, y] of this.#under(box)) this.#cell(x, y).boxes.push([box, owner])
  }

  addDot(x: number, y: number): void {
    this.#cell(Math.floor(x / CELL), Math.floor(y / CELL)).dots.push(x, y)
  }

  /**
   * How many boxes a box covers in part.
   *
   * @param except an owner whose own box does not count
   * @param most more than these need not be counted
   */
  hits(box: Box, except = ' ', most = Number.POSITIVE_INFINITY): number {
    const found = new Set<Box>()
    for (const [x, y] of this.#under(box))
      for (const [other, owner] of this.#cells.get(x * 4096 + y)?.boxes ?? []) {
        if (owner === except || !hit(box, other)) continue
        found.add(other)
        if (found.size >= most) return found.size
      }
    return found.size
  }

  /** How many dots lie within a box. */
  dots(box: Box): number {
    let count = 0
    for (const [x, y] of this.#under(box)) {
      const { dots = [] } = this.#cells.get(x * 4096 + y) ?? {}
      for (let i = 0; i < dots.length; i += 2) {
        const [dx = 0, dy = 0] = [dots[i], dots[i + 1]]
        if (dx > box[0] && dx < box[2] && dy > box[1] && dy < box[3]) count++
      }
    }
    return count
  }
}
