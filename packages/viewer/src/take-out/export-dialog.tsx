import { exporters, type GraphFile } from '@relaas/graph'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { usePicture } from '../scene/picture-context.ts'
import { correctionsOf } from '../state/judgements.ts'
import { Dialog } from '../ui/dialog.tsx'
import { cypherOf } from './cypher.ts'
import { copyText, download } from './hand-over.ts'
import { type Extent, partOf } from './part-of.ts'

/** Takes out the view, the selection or all: picture, graph files, a query. */
export const ExportDialog = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const { t } = useTranslation()
  const { index, scene, view, data, say } = useExplorerContext()
  const picture = usePicture()
  const [extent, setExtent] = useState<Extent>('view')
  const graph = (): GraphFile => partOf(index, scene, view, extent)
  const part = graph()
  const done = (what: string): void => {
    say(t('takenOut', { what }))
    onClose()
  }
  const save = (id: string): void => {
    const exporter = exporters.find((one) => one.id === id)
    if (exporter === undefined) return
    for (const { extension, write } of exporter.files)
      download(`relaas.${extension}`, new Blob([...write(graph())], { type: exporter.mime }))
    done(exporter.label)
  }
  const png = (): void => {
    picture.png()?.toBlob((blob) => {
      if (blob !== null) download('relaas.png', blob)
    }, 'image/png')
    done('PNG')
  }
  const svg = (): void => {
    const text = picture.svg()
    if (text !== undefined) download('relaas.svg', new Blob([text], { type: 'image/svg+xml' }))
    done('SVG')
  }
  const verdicts = [...data.judged.values()]
  const wrong = verdicts.filter((one) => one === 'wrong').length
  const corrections = (): void => {
    const text = `${JSON.stringify(correctionsOf(data.graph, data.judged), null, 2)}\n`
    download('corrections.json', new Blob([text], { type: 'application/json' }))
    done('corrections.json')
  }
  return (
    <Dialog title={t('export')} className="export" onClose={onClose}>
      <div className="export-in">
        <fieldset className="seg" aria-label={t('whatToExport')}>
          {(['view', 'selection', 'all'] as const).map((one) => (
            <button
              type="button"
              key={one}
              aria-pressed={extent === one}
              disabled={one === 'selection' && view.selected === undefined}
              onClick={() => setExtent(one)}
            >
              {t(`extent.${one}`)}
            </button>
          ))}
        </fieldset>
        <p className="note">{t('extentCount', { names: part.entities.length, count: part.relations.length })}</p>
        <h3 className="sec">{t('asPicture')}</h3>
        <div className="grid2">
          <button type="button" className="tb out" onClick={png}>
            PNG
          </button>
          <button type="button" className="tb out" onClick={svg}>
            SVG
          </button>
        </div>
        <h3 className="sec">{t('asData')}</h3>
        <div className="grid2">
          {exporters.map(({ id, label }) => (
            <button type="button" className="tb out" key={id} onClick={() => save(id)}>
              {label}
            </button>
          ))}
        </div>
        <h3 className="sec">{t('asQuery')}</h3>
        <div className="grid2">
          <button
            type="button"
            className="tb out"
            onClick={() => void copyText(cypherOf(graph().relations, view, extent)).then(() => done('Cypher'))}
          >
            {t('copyCypher')}
          </button>
        </div>
        {verdicts.length === 0 ? null : (
          <>
            <h3 className="sec">{t('asCorrections')}</h3>
            <p className="note">{t('judgedN', { right: verdicts.length - wrong, wrong })}</p>
            <div className="grid2">
              <button type="button" className="tb out" disabled={wrong === 0} onClick={corrections}>
                corrections.json
              </button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}
