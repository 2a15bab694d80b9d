/**
 * Writes listed names as lines of the kind that dump.ts writes, with the features of the name alone: what the words and endings of
 * persons, organizations, places and works are like, which the annotated documents are too few to tell.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/names/dump-lists.ts nl ../shared/lexicon 3000 > lists-nl.tsv
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadAssets } from '@relaas/ingest/node'
import { ofName } from '../../src/names/name-features.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'

const [lang = 'nl', folder = '', each = '3000'] = process.argv.slice(2) as ['nl' | 'en', string, string]
const context = contextsOf(loadAssets('packages/ingest')).contextOf(lang)
/** What the lists themselves say would only teach that listed names are listed. */
const LISTED = / (?:is (?:given|surname|place|organization|other)|unlisted)$/u
const KINDS = [
  ['person', 'Person'],
  ['organization', 'Organization'],
  ['place', 'Place'],
] as const

for (const [kind, type] of KINDS) {
  const names = gunzipSync(readFileSync(`${folder}/names-${kind}.txt.gz`))
    .toString('utf8')
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}[\p{L}'’.& -]{2,30}$/u.test(name) && name.split(' ').length < 4)
  const step = Math.max(1, Math.floor(names.length / Number(each)))
  for (let i = 0; i < names.length; i += step) {
    const name = names[i] ?? ''
    const features = ofName(name.split(/\s+/u), context).filter((feature) => !LISTED.test(feature))
    console.log(['lists', 0, `${kind} ${i}`, name, type, ...features].join('\t'))
  }
}
