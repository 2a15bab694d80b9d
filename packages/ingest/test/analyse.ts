import type { LanguageCode } from '@relaas/graph'
import { createIngest, type IngestAssets } from '@relaas/ingest'

/** An article of the comparison. */
export interface Sample {
  readonly lang: LanguageCode
  readonly text: string
}

/** The linguistic analysis of each sample as JSON, with the milliseconds that it took; the same code in every host. */
export const analyse = (
  assets: IngestAssets,
  samples: readonly Sample[],
): { readonly analyses: readonly string[]; readonly milliseconds: number } => {
  const ingest = createIngest(assets)
  for (const { lang } of samples) ingest.parse({ id: '', lang, text: 'Ajax won.' })
  const start = performance.now()
  const documents = samples.map(({ lang, text }, i) => ingest.parse({ id: `sample ${i}`, lang, text }))
  const milliseconds = performance.now() - start
  return { analyses: documents.map(({ sentences }) => JSON.stringify(sentences)), milliseconds }
}
