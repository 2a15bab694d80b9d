/** A word of a relation's pack ("path triggers beat+ <nsubj >obj"), or a rule's opinion ("rule beat > high"). */
const OWN =
  /^(?:(path|between|before|after|child|role [ab]|elsewhere [ab]|focus) triggers (\w+)([+-])|(rule) (\w+) ([<>]))(?: (.*))?$/u

interface Own {
  readonly predicate: string
  readonly what: string
  readonly detail: string | undefined
  readonly rule: boolean
}

const read = (feature: string): Own[] => {
  const found = OWN.exec(feature)
  if (found === null) return []
  const [, place, triggers, sign, rule, ruled, way, detail] = found
  return rule === undefined
    ? [{ predicate: triggers ?? '', what: `${place} ${sign}`, detail, rule: false }]
    : [{ predicate: ruled ?? '', what: `rule ${way}`, detail, rule: true }]
}

/**
 * What features tell of a relation through its own words and rules, in terms that all relations share: "=beat> path + > <nsubj >obj" is
 * that a word of *beat* stands on such a path, seen by the class "beat>". So what is learned from *beat* holds for *succeeded*, which has
 * few examples.
 *
 * @param features of a pair, as `pairFeatures` gives them
 * @returns `=`, the class and what the weights of all classes know
 */
export const ownFeatures = (features: readonly string[]): string[] => {
  const own = features.flatMap(read)
  const worded = new Set(own.filter(({ what }) => /^(?:path|between)/u.test(what)).map(({ predicate }) => predicate))
  const ruled = new Set(own.filter(({ rule }) => rule).map(({ predicate }) => predicate))
  const types = features.find((feature) => feature.startsWith('types '))
  return own.flatMap(({ predicate, what, detail }) => {
    const rivals = Math.min(3, worded.size - (worded.has(predicate) ? 1 : 0))
    const overruled = ruled.size > (ruled.has(predicate) ? 1 : 0)
    return ['>', '<'].flatMap((way) => {
      const name = `=${predicate}${way} ${what} ${way}`
      return [
        name,
        ...(detail === undefined ? [] : [`${name} ${detail}`]),
        `${name} among ${rivals}`,
        ...(overruled ? [`${name} other rule`] : []),
        ...(types === undefined ? [] : [`${name} ${types}`]),
      ]
    })
  })
}
