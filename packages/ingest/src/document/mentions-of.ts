import type { Document } from './document.ts'
import type { Chain, Mention } from './mention.ts'

/** The mentions of a chain, in reading order; none of no chain. */
export const mentionsOf = ({ mentions }: Pick<Document, 'mentions'>, chain: Chain | undefined): readonly Mention[] =>
  (chain?.mentions ?? []).flatMap((id) => mentions[id] ?? [])
