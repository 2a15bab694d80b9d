import { Check, Lock } from 'lucide-react'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Joined } from './join-extractions.ts'
import { type IngestManifest, type IngestOrder, type IngestTold, type Pasted, STAGES } from './messages.ts'

type Stage = (typeof STAGES)[number]
interface Progress {
  readonly stage: Stage
  readonly done: number
  readonly of: number
}

interface Props {
  /** Files dropped on the page. */
  readonly dropped: readonly Pasted[]
  readonly onClose: () => void
  readonly onJoined: (joined: Joined) => void
}

/** Reads an article in this page, in a worker, and joins it to the graph. Nothing leaves the page. */
export const PasteDialog = ({ dropped, onClose, onJoined }: Props): ReactElement => {
  const { t } = useTranslation()
  const { data, say, view } = useExplorerContext()
  const [text, setText] = useState('')
  const [headline, setHeadline] = useState('')
  const [date, setDate] = useState('')
  const [lang, setLang] = useState<'' | 'nl' | 'en'>('')
  const [files, setFiles] = useState(dropped)
  const [progress, setProgress] = useState<Progress | undefined>(undefined)
  const [found, setFound] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly string[]>([])
  const worker = useRef<Worker | undefined>(undefined)
  const stop = (): void => {
    worker.current?.terminate()
    worker.current = undefined
    setProgress(undefined)
  }
  useEffect(() => () => worker.current?.terminate(), [])
  const [accurate, setAccurate] = useState(true)
  /** Bytes that the accurate model loads; undefined where the page has none. */
  const [accurateSize, setAccurateSize] = useState<number | undefined>(undefined)
  useEffect(() => {
    const told = async (): Promise<IngestManifest> =>
      (await fetch(new URL('ingest/manifest.json', document.baseURI))).json()
    // Without a manifest there is nothing to choose; reading an article then says what is missing.
    told().then(
      (manifest) => setAccurateSize(manifest.accurate),
      () => undefined,
    )
  }, [])
  const start = (articles: readonly Pasted[]): void => {
    setFound([])
    setProblems([])
    setProgress({ stage: 'load', done: 0, of: 1 })
    const made = new Worker(new URL('./ingest-worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.addEventListener('message', ({ data: told }: MessageEvent<IngestTold>) => {
      if ('stage' in told) {
        setProgress(told)
        say(t(`stage.${told.stage}`))
      } else if ('found' in told) setFound((before) => [...before, ...told.found])
      else if ('skipped' in told) {
        const { id, problem, detail } = told.skipped
        setProblems((before) => [...before, t(`skipped.${problem}`, { id, detail })])
      } else if ('problem' in told) {
        stop()
        if (told.problem !== 'nothing')
          setProblems((before) => [...before, t('ingestFailed', { problem: told.problem })])
      } else {
        stop()
        onJoined(told.joined)
      }
    })
    made.addEventListener('error', (event) => {
      stop()
      setProblems((before) => [...before, t('ingestFailed', { problem: event.message })])
    })
    made.postMessage({
      base: document.baseURI,
      articles,
      graph: data.graph,
      accurate: accurate && accurateSize !== undefined,
    } satisfies IngestOrder)
  }
  const submit = (): void => {
    const own: Pasted[] =
      text.trim() === ''
        ? []
        : [
            {
              id: `pasted-${data.graph.sources.length + 1}`,
              text,
              ...(headline.trim() === '' ? {} : { headline: headline.trim() }),
              ...(date === '' ? {} : { date }),
              ...(lang === '' ? {} : { lang }),
            },
          ]
    start([...files, ...own])
  }
  const at = progress === undefined ? -1 : STAGES.indexOf(progress.stage)
  const part = progress === undefined ? 0 : (at + progress.done / Math.max(1, progress.of)) / STAGES.length
  const nothing = text.trim() === '' && files.length === 0
  return (
    <Dialog title={t('addArticle')} className="paste" onClose={onClose}>
      <div className="cols">
        <div className="left">
          <div className="f3">
            <label>
              {t('headline')}
              <input className="field" value={headline} onChange={(event) => setHeadline(event.target.value)} />
            </label>
            <label>
              {t('date')}
              <input className="field" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
            </label>
            <label>
              {t('language')}
              <select
                className="field"
                value={lang}
                onChange={(event) => setLang(event.target.value as '' | 'nl' | 'en')}
              >
                <option value="">{t('detect')}</option>
                <option value="nl">{t('lang.nl')}</option>
                <option value="en">{t('lang.en')}</option>
              </select>
            </label>
          </div>
          <label className="ta">
            {t('theText')}
            <textarea
              className="textarea"
              value={text}
              lang={lang || view.language}
              spellCheck={false}
              placeholder={t('pasteHint')}
              onChange={(event) => setText(event.target.value)}
            />
          </label>
          <label className="files">
            <input
              type="file"
              multiple
              accept=".txt,.md,.markdown,.jsonl,.ndjson"
              onChange={(event) => {
                void Promise.all(
                  [...(event.target.files ?? [])].map(async (file) => ({ id: file.name, text: await file.text() })),
                ).then(setFiles)
              }}
            />
            {t('orFiles')}
          </label>
          {accurateSize === undefined ? null : (
            <label className="files">
              <input type="checkbox" checked={accurate} onChange={(event) => setAccurate(event.target.checked)} />
              {t('accurateModel', { megabytes: Math.round(accurateSize / 1e6) })}
            </label>
          )}
          {files.length > 0 ? <p className="note">{files.map(({ id }) => id).join(', ')}</p> : null}
        </div>
        <div className="right">
          <p className="eyebrow">{t('reading')}</p>
          <ol className="stages">
            {STAGES.map((stage, i) => (
              <li key={stage} className={i < at ? 'ok' : i === at ? 'run' : ''}>
                {i < at ? <Check className="ico" aria-hidden="true" /> : <i />}
                {t(`stage.${stage}`)}
                {i === at && progress !== undefined && progress.of > 1 ? (
                  <b>
                    {Math.floor(progress.done)} / {progress.of}
                  </b>
                ) : null}
              </li>
            ))}
          </ol>
          <progress className="prog" value={part} max={1} aria-label={t('reading')} />
          {problems.map((problem) => (
            <p key={problem} className="problem" role="alert">
              {problem}
            </p>
          ))}
          <p className="eyebrow">
            {t('foundSoFar')} <b>{found.length}</b>
          </p>
          <ul className="found-list">
            {found.slice(0, 8).map((one, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two statements may say the same
              <li key={`${i} ${one}`}>{one}</li>
            ))}
          </ul>
        </div>
      </div>
      <footer>
        <p className="private">
          <Lock className="ico" aria-hidden="true" />
          {t('private')}
        </p>
        <span className="grow" />
        {progress === undefined ? null : (
          <button type="button" className="tb out" onClick={stop}>
            {t('stopReading')}
          </button>
        )}
        <button type="button" className="pb" disabled={nothing || progress !== undefined} onClick={submit}>
          {t('addToGraph')}
        </button>
      </footer>
    </Dialog>
  )
}
