import { type Kernel, kernel } from './kernel/kernel.ts'
import type { ModelFile } from './model-file.ts'

/** A linear layer in the kernel's memory: addresses of 16-bit weights, of a scale a row and of the bias. */
export interface Linear {
  readonly weights: number
  readonly scales: number
  readonly bias: number
  readonly columns: number
  /** Rows, and rows rounded up to a multiple of eight: the length of an output row. What is added scores nothing. */
  readonly rows: number
  readonly padded: number
}

/** Score of what is not there; as in kernel/assembly.ts. */
const NOTHING = -1e9

/** Eight-bit weights [rows, columns] as the kernel wants them: [rows / 8, columns / 2, 8, 2]. */
const pack = (weights: Int8Array, rows: number, columns: number, out: Int16Array): void => {
  for (let r = 0; r < rows; r++) {
    let to = (r >> 3) * columns * 8 + (r & 7) * 2
    const end = (r + 1) * columns
    for (let from = r * columns; from < end; from += 2, to += 16) {
      out[to] = weights[from] as number
      out[to + 1] = weights[from + 1] as number
    }
  }
}

/** Layers of a model file in one kernel's memory. */
export const network = (file: Pick<ModelFile, 'shape' | 'weights' | 'floats'>, engine: Kernel = kernel()) => {
  const linear = (weight: string, bias?: string): Linear => {
    const [rows = 0, columns = 0] = file.shape(weight)
    if (columns % 8 !== 0) throw new Error(`The layer "${weight}" has ${columns} columns, not a multiple of eight`)
    const padded = Math.ceil(rows / 8) * 8
    const layer = {
      weights: engine.reserve(padded * columns * 2),
      scales: engine.reserve(padded * 4),
      bias: engine.reserve(padded * 4),
      columns,
      rows,
      padded,
    }
    pack(file.weights(weight), rows, columns, engine.shorts(layer.weights, padded * columns))
    engine.floats(layer.scales, padded).set(file.floats(`${weight}.scale`))
    engine
      .floats(layer.bias, padded)
      .fill(NOTHING)
      .set(bias === undefined ? new Float32Array(rows) : file.floats(bias))
    return layer
  }
  return { engine, linear: (name: string) => linear(`${name}.weight`, `${name}.bias`), bare: linear }
}
