import type { Document } from './document.ts'
import type { Chain, Mention } from './mention.ts'

/** Every mention with each chain that it stands for; a plural mention has several. */
export const chainsOf = (document: Document): (readonly [Mention, Chain])[] =>
  document.chains.flatMap((chain) =>
    chain.mentions.flatMap((id) =>
      document.mentions[id] === undefined ? [] : [[document.mentions[id], chain] as const],
    ),
  )
