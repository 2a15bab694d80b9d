import type { LanguageCode } from '@relaas/graph'
import { accurateModel } from '../encoder/accurate-model.ts'
import { type Encoder, encoder } from '../encoder/encoder.ts'
import { type EncoderFile, openEncoder } from '../encoder/encoder-file.ts'
import { parseRelationPack } from '../frames/parse-relation-pack.ts'
import { vocabularyOf } from '../frames/vocabulary-of.ts'
import { parseGazetteer } from '../gazetteer/gazetteer.ts'
import type { IngestAssets } from '../ingest.ts'
import { languages } from '../languages/languages.ts'
import { parseLinearModel } from '../linear/linear-model.ts'
import type { LinguisticModel } from '../model/linguistic-model.ts'
import { loadModel } from '../model/load-model.ts'
import type { IngestContext } from './context.ts'

/**
 * The contexts of the languages that the assets hold. Models are opened when a language is first asked for.
 *
 * @param minConfidence as for an extraction, 0 to 1
 * @throws RelationPackError where a pack is not valid, with file and line; the function that it gives throws an Error where a language has no model
 */
export const contextsOf = (assets: IngestAssets, minConfidence = 0) => {
  const packs = assets.packs.map(({ file, text }) => parseRelationPack(text, file))
  const vocabulary = vocabularyOf(packs)
  const gazetteer = parseGazetteer(assets.gazetteer)
  // One encoder serves all languages.
  let accurate: { readonly file: EncoderFile; readonly layers: Encoder } | undefined
  const modelOf = (bytes: Uint8Array): LinguisticModel => {
    const base = loadModel(bytes)
    if (assets.accurate === undefined) return base
    if (accurate === undefined) {
      const file = openEncoder(assets.accurate)
      accurate = { file, layers: encoder(file) }
    }
    return accurateModel(accurate.file, accurate.layers, base)
  }
  const contexts = new Map<LanguageCode, IngestContext>()
  const contextOf = (code: LanguageCode): IngestContext => {
    const known = contexts.get(code)
    if (known !== undefined) return known
    const bytes = assets.models[code]
    if (bytes === undefined) throw new Error(`No linguistic model for the language "${code}" is loaded`)
    const context: IngestContext = {
      language: languages[code],
      model: modelOf(bytes),
      gazetteer,
      names: parseLinearModel(assets.names[code] ?? ''),
      relations: parseLinearModel(assets.relations[code] ?? ''),
      packs,
      vocabulary,
      minConfidence,
    }
    contexts.set(code, context)
    return context
  }
  return { vocabulary, contextOf }
}
