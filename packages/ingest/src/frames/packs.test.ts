import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'
import { checkExamples } from './check-examples.ts'
import { parseRelationPack } from './parse-relation-pack.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const ingest = createIngest(assets)
const packs = assets.packs.map(({ file, text }) => parseRelationPack(text, file))

describe.each(packs.map((pack) => [pack.name, pack] as const))('the pack %s', (_, pack) => {
  const checks = checkExamples(pack, ingest)

  it.each(checks.map((check) => [`${check.predicate}, ${check.path[2]}: ${check.text}`, check] as const))(
    '%s',
    (_text, check) => {
      expect(check.mistake).toBeUndefined()
    },
  )

  it('has for every predicate, in both languages, a sentence that says it and one that does not', () => {
    const lacking = Object.entries(pack.predicates).flatMap(([predicate, { examples, counterexamples }]) =>
      (['nl', 'en'] as const).flatMap((language) => [
        ...((examples?.[language]?.length ?? 0) > 0 ? [] : [`${predicate} ${language} examples`]),
        ...((counterexamples?.[language]?.length ?? 0) > 0 ? [] : [`${predicate} ${language} counterexamples`]),
      ]),
    )
    expect(lacking).toEqual([])
  })
})
