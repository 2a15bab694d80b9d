/** Best head of each token, greedily; index 0 is the root. `scores[d * n + h]`, n nodes. */
const greedy = (scores: Float64Array, n: number): Int32Array => {
  const head = new Int32Array(n)
  for (let d = 1; d < n; d++) {
    let best = -Infinity
    for (let h = 0; h < n; h++) {
      const s = scores[d * n + h] as number
      if (h !== d && s > best) {
        best = s
        head[d] = h
      }
    }
  }
  return head
}

const findCycle = (head: Int32Array): number[] | undefined => {
  const n = head.length
  const colour = new Int32Array(n)
  for (let i = 1; i < n; i++) {
    const path: number[] = []
    let j = i
    while (j !== 0 && colour[j] === 0) {
      colour[j] = i
      path.push(j)
      j = head[j] as number
    }
    if (j !== 0 && colour[j] === i) {
      const from = path.indexOf(j)
      if (from >= 0) return path.slice(from)
    }
  }
  return undefined
}

/** Chu-Liu and Edmonds: contract a cycle, solve the rest, open the cycle where it costs least. */
const tree = (scores: Float64Array, n: number): Int32Array => {
  const head = greedy(scores, n)
  const cycle = findCycle(head)
  if (cycle === undefined) return head
  const inside = new Set(cycle)
  const rest: number[] = []
  for (let i = 0; i < n; i++) if (!inside.has(i)) rest.push(i)
  const m = rest.length
  const size = m + 1
  const sub = new Float64Array(size * size).fill(-1e9)
  const enter = new Int32Array(m)
  const leave = new Int32Array(m)
  let total = 0
  for (const c of cycle) total += scores[c * n + (head[c] as number)] as number
  rest.forEach((i, a) => {
    rest.forEach((j, b) => {
      sub[a * size + b] = scores[i * n + j] as number
    })
    let into = -Infinity
    let out = -Infinity
    for (const c of cycle) {
      const gain = (scores[c * n + i] as number) - (scores[c * n + (head[c] as number)] as number)
      if (gain > into) {
        into = gain
        enter[a] = c
      }
      const from = scores[i * n + c] as number
      if (from > out) {
        out = from
        leave[a] = c
      }
    }
    sub[m * size + a] = into + total
    sub[a * size + m] = out
  })
  const solved = tree(sub, size)
  const result = head.slice()
  rest.forEach((i, a) => {
    if (i === 0) return
    const h = solved[a] as number
    result[i] = h === m ? (leave[a] as number) : (rest[h] as number)
  })
  const entry = solved[m] as number
  result[enter[entry] as number] = rest[entry] as number
  return result
}

/** The best head of each token, where these happen to be a tree with one root: nearly always, and then it is the best tree. */
const obvious = (scores: Float32Array, tokens: number, stride: number): Int32Array | undefined => {
  const head = new Int32Array(tokens + 1)
  let roots = 0
  for (let d = 0; d < tokens; d++) {
    const from = d * stride
    let best = scores[from] as number
    let at = 0
    for (let h = 1; h <= tokens; h++) {
      const s = scores[from + h] as number
      if (s > best) {
        best = s
        at = h
      }
    }
    head[d + 1] = at
    if (at === 0) roots++
  }
  return roots === 1 && findCycle(head) === undefined ? head.subarray(1) : undefined
}

/** The best tree with one root, of `n` nodes, where the best heads alone are none. */
const oneRoot = (scores: Float64Array, n: number): Int32Array => {
  const first = tree(scores, n)
  const roots: number[] = []
  for (let i = 1; i < n; i++) if (first[i] === 0) roots.push(i)
  if (roots.length <= 1) return first
  let best = first
  let value = -Infinity
  for (const root of roots.slice(0, 8)) {
    const one = scores.slice()
    for (let d = 1; d < n; d++) if (d !== root) one[d * n] = (one[d * n] as number) - 1e6
    const head = tree(one, n)
    let sum = 0
    for (let d = 1; d < n; d++) sum += one[d * n + (head[d] as number)] as number
    if (sum > value) {
      value = sum
      best = head
    }
  }
  return best
}

/**
 * Heads of the best tree with exactly one root: for each token the id of its head, 0 for the root.
 * `scores[d * stride + h]` is the score of head `h` for the token with id `d + 1`; a token's score for itself must be very low.
 */
export const spanningTree = (scores: Float32Array, tokens: number, stride: number): Int32Array => {
  const found = obvious(scores, tokens, stride)
  if (found !== undefined) return found
  const n = tokens + 1
  const square = new Float64Array(n * n).fill(-1e9)
  for (let d = 0; d < tokens; d++)
    for (let h = 0; h < n; h++) square[(d + 1) * n + h] = scores[d * stride + h] as number
  return oneRoot(square, n).subarray(1)
}
