import type { Token } from '../document/token.ts'

/** What a token is to the verb that it hangs on; two that are anything to one verb are two persons. */
export const roleOf = (token: Token | undefined): 'subject' | 'argument' | 'other' => {
  if (token?.deprel.startsWith('nsubj') === true) return 'subject'
  return token !== undefined && /^(?:obj|iobj|obl|xcomp)/u.test(token.deprel) ? 'argument' : 'other'
}
