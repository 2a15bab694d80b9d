import type { IngestAssets } from '@relaas/ingest'
import { parseRelationPack } from '../src/frames/parse-relation-pack.ts'
import { vocabularyOf } from '../src/frames/vocabulary-of.ts'
import { parseGazetteer } from '../src/gazetteer/gazetteer.ts'
import type { Language } from '../src/languages/language.ts'
import { parseLinearModel } from '../src/linear/linear-model.ts'
import { loadModel } from '../src/model/load-model.ts'
import type { IngestContext } from '../src/stages/context.ts'

/** The context that `createIngest` makes for one language, for scripts that look inside the stages. */
export const contextOf = (assets: IngestAssets, language: Language): IngestContext => {
  const bytes = assets.models[language.code]
  if (bytes === undefined) throw new Error(`no model for ${language.code}`)
  const packs = assets.packs.map(({ file, text }) => parseRelationPack(text, file))
  return {
    language,
    model: loadModel(bytes),
    gazetteer: parseGazetteer(assets.gazetteer),
    names: parseLinearModel(assets.names[language.code] ?? ''),
    relations: parseLinearModel(assets.relations[language.code] ?? ''),
    packs,
    vocabulary: vocabularyOf(packs),
  }
}
