import type { GraphFile } from '@relaas/graph'
import { type ReactElement, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Explorer } from './explorer.tsx'
import { loadGraph } from './graph-source.ts'

/** Loads the graph and shows it; says what is wrong, and what next, where it cannot. */
export const App = (): ReactElement => {
  const { t } = useTranslation()
  const [graph, setGraph] = useState<GraphFile | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  useEffect(() => {
    loadGraph().then(setGraph, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }, [])
  if (problem !== undefined)
    return (
      <main className="notice" role="alert">
        <h1>{t('failedHead')}</h1>
        <p>{t('failed', { problem })}</p>
        <div className="acts">
          <button type="button" className="pb" onClick={() => location.reload()}>
            {t('tryAgain')}
          </button>
        </div>
      </main>
    )
  return graph === undefined ? (
    <main className="notice" role="status">
      <h1>{t('loading')}</h1>
    </main>
  ) : (
    <Explorer graph={graph} />
  )
}
