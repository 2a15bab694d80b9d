import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'

const OWN_CLAUSE = /^(?:acl:relcl|parataxis|root|appos)$/u

/**
 * The trigger and what governs it, up to the word whose denial or doubt still reaches it. A relative clause or quotation
 * says its own thing; so does a clause of time or cause ("sinds X haar traint, valt ze niet"), and what somebody did
 * not know is so all the same.
 */
export const clausePath = ({ tokens }: Sentence, at: number, tables: StatusTables): readonly number[] => {
  const path: number[] = []
  for (let place = at; place >= 0 && path.length < 5 && !path.includes(place); ) {
    path.push(place)
    const token = tokens[place]
    if (token === undefined || OWN_CLAUSE.test(token.deprel)) break
    const mark = tokens.find((child) => child.head - 1 === place && child.deprel === 'mark')?.form.toLowerCase()
    if (
      token.deprel.startsWith('advcl') &&
      mark !== undefined &&
      !tables.conditions.has(mark) &&
      !/^(?:om|te|to)$/u.test(mark)
    )
      break
    const governor = tokens[token.head - 1]
    if (/^(?:ccomp|csubj)/u.test(token.deprel) && governor !== undefined && tables.factive.has(governor.lemma)) break
    place = token.head - 1
  }
  return path
}
