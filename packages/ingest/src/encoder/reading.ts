import type { Chain, Mention } from '../document/mention.ts'
import type { Reading, Relatedness } from '../document/reading.ts'
import type { Referent } from '../document/referent.ts'
import type { Halfway } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { joined, type WindowJudgement } from './joined.ts'
import { likelier, nearbyIn } from './nearby.ts'
import type { ReferenceHead } from './reference-head.ts'
import type { Placed, RelationHead } from './relation-head.ts'
import type { SecondReading } from './second-reading.ts'

/** A window that relations and references can be asked of: its first sentence, the words of each, and what the encoder made of its pieces and nodes. */
export interface KeptWindow {
  readonly from: number
  readonly lengths: readonly number[]
  readonly halfway: Halfway
  /** A row a node, mixed for references. */
  readonly nodes: Float32Array
}

/** Two chains with what each window that mentions both says of them. */
interface Judged extends Pick<Relatedness, 'subject' | 'object' | 'nearby'> {
  readonly windows: readonly WindowJudgement[]
}

/** As in training: no more chains of a window, in order of their first mention, and no more mentions of each. */
const MOST_CHAINS = 48
const MOST_MENTIONS = 12
const KINDS: readonly string[] = ['named', 'nominal', 'pronominal']
/** Probability below which a name class tells no more. */
const LEAST = 1e-4

/** Node of the first word of each of a window's sentences. */
const firstNodes = (lengths: readonly number[]): readonly number[] => {
  let node = 0
  return lengths.map((length) => {
    const first = node + 1
    node += length + 1
    return first
  })
}

/** The sentence of a window whose pieces have the most of a pair's attention. */
const sentenceOf = ({ from, lengths, halfway }: KeptWindow, attention: Float32Array): number => {
  let best = 0
  let most = -1
  firstNodes(lengths).forEach((node, s) => {
    const last = halfway.last[node + (lengths[s] ?? 0) - 1] ?? 0
    let sum = 0
    for (let p = halfway.first[node] ?? 0; p <= last; p++) sum += attention[p] as number
    if (sum > most) {
      most = sum
      best = s
    }
  })
  return from + best
}

/** The named chains that a window mentions. */
const placedIn = (
  { from, lengths }: KeptWindow,
  chains: readonly Chain[],
  mentions: readonly Mention[],
  types: readonly string[],
): readonly (Placed & { readonly chain: number })[] => {
  const nodes = firstNodes(lengths)
  return chains
    .flatMap((chain) => {
      if (chain.name === undefined) return []
      const own = chain.mentions.flatMap((id) => {
        const mention = mentions[id]
        const node = mention === undefined ? undefined : nodes[mention.sentence - from]
        if (mention === undefined || node === undefined) return []
        const { first, last, kind, sentence } = mention
        return [{ first: node + first, last: node + last, kind: KINDS.indexOf(kind), sentence }]
      })
      const type = types.indexOf(chain.type)
      return own.length === 0
        ? []
        : [{ chain: chain.id, type: type < 0 ? types.length : type, mentions: own.slice(0, MOST_MENTIONS) }]
    })
    .slice(0, MOST_CHAINS)
}

/** Whom the references of all windows mean; of what two windows share the first knows, which has what stands before it. */
const referIn = (
  kept: readonly KeptWindow[],
  head: ReferenceHead,
  referents: readonly Referent[],
): readonly (ReadonlyMap<number, number> | undefined)[] => {
  const meant: (ReadonlyMap<number, number> | undefined)[] = referents.map(() => undefined)
  for (const { from, lengths, nodes } of kept) {
    const starts = firstNodes(lengths)
    const own = referents.flatMap((referent, at) => {
      const node = starts[referent.sentence - from]
      return node === undefined ? [] : [{ at, referent, first: node + referent.first, last: node + referent.last }]
    })
    head(nodes, own).forEach((mean, i) => {
      const at = own[i]?.at ?? -1
      meant[at] ??= mean
    })
  }
  return meant
}

/**
 * A reading of a text from what its windows left.
 *
 * @param labels for each sentence that was read the probabilities of the name labels, a row a token
 */
export const reading = (
  { names, types, predicates }: EncoderFile['header'],
  labels: readonly (Float32Array | undefined)[],
  kept: readonly KeptWindow[],
  {
    again,
    relate,
    refer,
  }: { readonly again: SecondReading; readonly relate: RelationHead; readonly refer: ReferenceHead },
): Reading => {
  const nameClasses = ['None', ...types]
  const classOf = names.map((label) => (label === 'O' ? 0 : 1 + types.indexOf(label.slice(2))))
  return {
    nameClasses,
    nameScores: (sentence, first, last) => {
      const out = new Float64Array(nameClasses.length)
      const row = labels[sentence]
      if (row === undefined) return undefined
      for (let token = first; token <= last; token++) {
        const sums = new Float64Array(nameClasses.length)
        classOf.forEach((c, i) => {
          sums[c] = (sums[c] as number) + (row[token * names.length + i] ?? 0)
        })
        sums.forEach((p, c) => {
          out[c] = (out[c] as number) + Math.log(Math.max(p, LEAST)) / (last - first + 1)
        })
      }
      return out
    },
    refer: (referents) => referIn(kept, refer, referents),
    predicates,
    relate: (chains, mentions) => {
      const judged = new Map<string, Judged>()
      for (const window of kept) {
        const placed = placedIn(window, chains, mentions, types)
        // Nothing is said of one alone, and a reading is half of a run.
        if (placed.length < 2) continue
        const judge = relate(again.read(window.halfway, placed))
        const nearby = nearbyIn(window.from, window.lengths.length, placed, judge, predicates.length)
        const { from, lengths } = window
        for (const { subject, object, said, asserted, attention } of judge(placed)) {
          const [a, b] = [placed[subject]?.chain ?? -1, placed[object]?.chain ?? -1]
          const before = judged.get(`${a} ${b}`)
          judged.set(`${a} ${b}`, {
            subject: a,
            object: b,
            windows: [
              ...(before?.windows ?? []),
              { from, to: from + lengths.length, said, asserted, sentence: sentenceOf(window, attention) },
            ],
            nearby: likelier(before?.nearby, nearby.get(`${a} ${b}`)),
          })
        }
      }
      return [...judged.values()].flatMap(({ windows, ...pair }) => {
        const own = joined(windows)
        return own === undefined ? [] : [{ ...pair, ...own }]
      })
    },
  }
}
