import { platform } from '../platform.ts'
import { KERNEL } from './kernel.generated.ts'
import { plainOperations } from './plain-kernel.ts'

/** What only the encoder needs; kernel/transformer.ts says what each computes. */
export interface Transformer {
  readonly addNorm: (
    x: number,
    y: number,
    gain: number,
    bias: number,
    t: number,
    width: number,
    epsilon: number,
  ) => void
  readonly gelu: (x: number, count: number) => void
  readonly attend: (qkv: number, out: number, room: number, n: number, heads: number, size: number) => void
  readonly accumulate: (x: number, y: number, weight: number, count: number) => void
  readonly join: (
    a: number,
    rows: number,
    b: number,
    others: number,
    weight: number,
    out: number,
    t: number,
    width: number,
  ) => void
}

/**
 * The arithmetic of the model on one stretch of memory. Arguments that begin a list are addresses in bytes; kernel/assembly.ts says
 * what each computes. The WebAssembly and the plain form give the same to the bit.
 */
export interface Operations extends Transformer {
  readonly quantise: (x: number, q: number, s: number, t: number, k: number) => void
  readonly linear: (
    q: number,
    s: number,
    w: number,
    ws: number,
    bias: number,
    out: number,
    t: number,
    k: number,
    n: number,
    least: number,
  ) => void
  readonly pool: (
    gates: number,
    highway: number,
    out: number,
    state: number,
    from: number,
    to: number,
    hidden: number,
  ) => void
  readonly gather: (table: number, rows: number, out: number, t: number, width: number) => void
  readonly arcs: (
    deps: number,
    heads: number,
    bias: number,
    scores: number,
    n: number,
    size: number,
    stride: number,
  ) => void
  readonly mix: (a: number, b: number, heads: number, out: number, t: number, size: number) => void
  readonly softmax: (x: number, rows: number, stride: number) => void
}

/** Operations and the memory that they work on. */
export interface Kernel extends Operations {
  /** Address of as many fresh bytes, aligned to 16. Views taken before are lost. */
  readonly reserve: (bytes: number) => number
  readonly floats: (at: number, length: number) => Float32Array
  readonly integers: (at: number, length: number) => Int32Array
  readonly shorts: (at: number, length: number) => Int16Array
}

const PAGE = 65536
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const decode = (text: string): Uint8Array => {
  const out: number[] = []
  let bits = 0
  let held = 0
  for (const char of text.replace(/=+$/u, '')) {
    held = (held << 6) | BASE64.indexOf(char)
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out.push((held >> bits) & 255)
    }
  }
  return new Uint8Array(out)
}

const onMemory = (buffer: () => ArrayBuffer, grow: (bytes: number) => void, operations: Operations): Kernel => {
  let used = 1024
  return {
    ...operations,
    reserve: (bytes) => {
      const at = used
      used = Math.ceil((used + bytes) / 16) * 16
      if (used > buffer().byteLength) grow(used)
      return at
    },
    floats: (at, length) => new Float32Array(buffer(), at, length),
    integers: (at, length) => new Int32Array(buffer(), at, length),
    shorts: (at, length) => new Int16Array(buffer(), at, length),
  }
}

/** Plain loops, for hosts without WebAssembly SIMD and as the reference in tests; some fifty times slower. */
export const plainKernel = (): Kernel => {
  let buffer = new ArrayBuffer(PAGE)
  return onMemory(
    () => buffer,
    (bytes) => {
      const larger = new ArrayBuffer(bytes)
      new Uint8Array(larger).set(new Uint8Array(buffer))
      buffer = larger
    },
    plainOperations(() => buffer),
  )
}

/** The WebAssembly kernel, or plain loops where the host has none. */
export const kernel = (): Kernel => {
  const wasm = platform.WebAssembly
  if (wasm === undefined) return plainKernel()
  try {
    const memory = new wasm.Memory({ initial: 1 })
    const instance = new wasm.Instance(new wasm.Module(decode(KERNEL)), { env: { memory } })
    return onMemory(
      () => memory.buffer,
      (bytes) => memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE)),
      instance.exports as unknown as Operations,
    )
  } catch {
    return plainKernel()
  }
}
