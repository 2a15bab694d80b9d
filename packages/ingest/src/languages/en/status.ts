import type { StatusTables } from '../status-tables.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** English words of denial, doubt and expectation. */
export const status: StatusTables = {
  negations: set("not n't n’t never no nor without neither cannot nobody"),
  negating: set('fail refuse decline deny miss reject rule dismiss forget neglect'),
  expecting: set(
    'will would may might could can should hope want expect plan fear try attempt dream consider aim wish seek believe think predict promise intend vow bid tip want like need',
  ),
  doubting: set(
    'perhaps maybe possibly probably reportedly allegedly nearly almost soon hopefully likely would-be prospective potential future alleged supposed rumoured rumored so-called imaginary',
  ),
  conditions: set('if unless whether should provided'),
  counterfactual:
    /^(?:Had|Were|If|Should|Win)(?!\p{L}).*(?:,|would|and)|(?<!\p{L})(?:bookmakers|would have|could have|might have)(?!\p{L})/u,
  cancelled: /(?<!\p{L})(?:is off|was off|cancelled|canceled|called off|abandoned)(?!\p{L})/iu,
  fiction:
    /\b(?:in the (?:film|movie|series|novel|musical|play|game)|on screen|plays the role|fictional|character|as if|as though|dreamt that|april fool)/iu,
  rumour: /\b(?:rumou?rs?|gossip|reportedly|speculation|unconfirmed|den(?:y|ies|ied))\b/iu,
}
