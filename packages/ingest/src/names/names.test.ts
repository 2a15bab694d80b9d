import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../document/document.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { pipeline } from '../stages/pipeline.ts'
import { runPipeline } from '../stages/run-pipeline.ts'
import { readSpans } from './read-spans.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const contexts = {
  fast: contextsOf(loadAssets(root)),
  accurate: contextsOf(loadAssets(root, [], { model: 'accurate' })),
}
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'names') + 1)

/** All names of a text in its order, as "Type name". */
const namesOf = (text: string, lang: 'nl' | 'en', model: 'fast' | 'accurate'): readonly string[] => {
  const context = contexts[model].contextOf(lang)
  const document = runPipeline(stages, emptyDocument({ id: 'x', lang, text }), context)
  return document.sentences.flatMap(({ tokens }) =>
    readSpans(tokens).map(({ first, last, type }) => `${type} ${text.slice(tokens[first]?.start, tokens[last]?.end)}`),
  )
}

describe.each(['fast', 'accurate'] as const)('names, %s model', (model) => {
  it.each([
    ['Nigel "the Rocket Man" Botsford beat Amber Skelhorn.', 'en', 'Person Nigel "the Rocket Man" Botsford'],
    ['Kevin "The Plumber" Rudge beat Amber Skelhorn.', 'en', 'Person Kevin "The Plumber" Rudge'],
    ['Heptathlete Jessica Finlay beat Amber Skelhorn.', 'en', 'Person Jessica Finlay'],
    ['She beat Amber Skelhorn in the 200 butterfly.', 'en', 'Event 200 butterfly'],
    ["Amber Skelhorn won the women's pursuit.", 'en', "Event women's pursuit"],
    ['Femke Bos versloeg Anna Vos op de vijf kilometer.', 'nl', 'Event vijf kilometer'],
    ['Femke Bos versloeg Anna Vos op de 200 school.', 'nl', 'Event 200 school'],
    ['Femke Bos won de wereldbeker veldrijden van Namen.', 'nl', 'Event wereldbeker veldrijden'],
    ['Femke Bos won de reuzenslalom van Adelboden.', 'nl', 'Event reuzenslalom'],
    ['Femke Bos won de afdaling van Kitzbühel.', 'nl', 'Event afdaling'],
    ['Amber Skelhorn won the super-G.', 'en', 'Event super-G'],
    ['Amber Skelhorn won the WBA super-bantamweight title.', 'en', 'Event WBA super-bantamweight title'],
    ["Amber Skelhorn won the women's high jump.", 'en', 'Event high jump'],
    ['Ajax - Sparta is afgelast.', 'nl', 'Organization Ajax'],
  ] as const)('%s', (text, lang, name) => expect(namesOf(text, lang, model)).toContain(name))

  it.each([
    ['Femke Bos viel op vijf kilometer van huis aan.', 'nl', /kilometer/],
    ['Femke Bos viel de vijf kilometer voor de streep aan.', 'nl', /kilometer/],
    ['Femke Bos viel in de afdaling, net als haar zus.', 'nl', /afdaling/],
    ['Amber Skelhorn said it went downhill from there.', 'en', /downhill/],
    ['Roeien - De Holland Acht is in Luzern derde geworden.', 'nl', /Roeien/],
    ['Darts - Gino Bakels verloor van Ross Tatum.', 'nl', /Darts/],
    ['Rowing - Ann Boyle won the single sculls in Bled.', 'en', /Rowing/],
    ['"The Rocket Man" is how Nigel Botsford is known.', 'en', /Man[^;]*Botsford/],
  ] as const)('not a name: %s', (text, lang, form) => expect(namesOf(text, lang, model).join('; ')).not.toMatch(form))
})
