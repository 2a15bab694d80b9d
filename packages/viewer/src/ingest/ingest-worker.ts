import type { Extraction, LanguageCode, Source } from '@relaas/graph'
import { createIngest, type Ingest, type IngestAssets, readers } from '@relaas/ingest'
import { joinExtractions } from './join-extractions.ts'
import type { IngestManifest, IngestOrder, IngestTold, Pasted } from './messages.ts'
import { tellLanguage } from './tell-language.ts'

const tell = (told: IngestTold): void => postMessage(told)

const open = async (base: string, languages: ReadonlySet<LanguageCode>, accurate: boolean): Promise<Ingest> => {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base))
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`)
    return response
  }
  const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await get(path)).arrayBuffer())
  const manifest = (await (await get('ingest/manifest.json')).json()) as IngestManifest
  const wanted = manifest.models.filter((lang) => languages.has(lang))
  const total = wanted.length + (accurate ? 3 : 2)
  let done = 0
  const step = <T>(value: T): T => {
    tell({ stage: 'load', done: ++done, of: total })
    return value
  }
  const models: Partial<Record<LanguageCode, Uint8Array>> = {}
  for (const lang of wanted) models[lang] = step(await bytes(`ingest/models/${lang}/model.bin`))
  const encoder = accurate ? { accurate: step(await bytes('ingest/models/accurate/model.bin')) } : {}
  const weights = async (name: 'names' | 'relations'): Promise<Record<LanguageCode, string>> => {
    const found = { nl: '', en: '' }
    for (const lang of manifest[name])
      if (languages.has(lang)) found[lang] = await (await get(`ingest/models/${lang}/${name}.tsv`)).text()
    return found
  }
  const names = await weights('names')
  const relations = await weights('relations')
  const gazetteer = step(await (await get('ingest/lexicon/gazetteer.tsv')).text())
  const packs = await Promise.all(
    manifest.packs.map(async (file) => ({ file, text: await (await get(`ingest/relations/${file}`)).text() })),
  )
  step(packs)
  const assets: IngestAssets = { models, ...encoder, names, relations, gazetteer, packs }
  return createIngest(assets)
}

/** Articles of what was pasted or dropped, by the readers that the command uses; what cannot be read is named. */
const sourcesOf = (pasted: readonly Pasted[], taken: ReadonlySet<string>): readonly Source[] =>
  pasted.flatMap(({ id, text, headline, date, lang }) => {
    const extension = /\.[a-z]+$/iu.exec(id)?.[0].toLowerCase() ?? '.txt'
    const reader = readers.find(({ extensions }) => extensions.includes(extension))
    if (reader === undefined) {
      tell({ skipped: { id, problem: 'format', detail: extension } })
      return []
    }
    return reader.read(text, id).flatMap((raw): Source[] => {
      if ('problem' in raw) {
        tell({ skipped: { id: raw.id, problem: 'format', detail: raw.problem } })
        return []
      }
      if (raw.text.trim() === '') {
        tell({ skipped: { id: raw.id, problem: 'empty', detail: '' } })
        return []
      }
      const language = lang ?? (raw.lang === 'nl' || raw.lang === 'en' ? raw.lang : tellLanguage(raw.text))
      if (language === undefined) {
        tell({ skipped: { id: raw.id, problem: 'language', detail: raw.lang ?? '' } })
        return []
      }
      const { lang: _, ...rest } = raw
      let own = raw.id
      for (let n = 2; taken.has(own); n++) own = `${raw.id} (${n})`
      return [
        {
          ...rest,
          id: own,
          lang: language,
          ...(headline === undefined ? {} : { headline }),
          ...(date === undefined ? {} : { date }),
        },
      ]
    })
  })

const work = async ({ base, articles, graph, accurate }: IngestOrder): Promise<void> => {
  const sources = sourcesOf(articles, new Set(graph.sources.map(({ id }) => id)))
  if (sources.length === 0) throw new Error('nothing')
  const ingest = await open(base, new Set(sources.map(({ lang }) => lang)), accurate)
  const extractions: Extraction[] = []
  for (const [i, source] of sources.entries()) {
    tell({ stage: 'read', done: i, of: sources.length })
    const extraction = ingest.extract(source, (share) => tell({ stage: 'read', done: i + share, of: sources.length }))
    extractions.push(extraction)
    const name = (id: string): string => extraction.entities.find((one) => one.id === id)?.name ?? ''
    const label = (id: string): string =>
      ingest.vocabulary.predicates.find((one) => one.id === id)?.labels[source.lang].forward ?? id
    tell({ found: extraction.statements.map((s) => `${name(s.subject)} ${label(s.predicate)} ${name(s.object)}`) })
  }
  tell({ stage: 'read', done: sources.length, of: sources.length })
  tell({ stage: 'join', done: 0, of: 1 })
  // A predicate that the graph's vocabulary lacks comes with its definition.
  const known = new Set(graph.vocabulary.predicates.map(({ id }) => id))
  const vocabulary = {
    ...graph.vocabulary,
    predicates: [...graph.vocabulary.predicates, ...ingest.vocabulary.predicates.filter(({ id }) => !known.has(id))],
  }
  tell({ joined: joinExtractions({ ...graph, vocabulary }, extractions) })
}

addEventListener('message', ({ data }: MessageEvent<IngestOrder>) => {
  work(data).catch((error: unknown) => tell({ problem: error instanceof Error ? error.message : String(error) }))
})
