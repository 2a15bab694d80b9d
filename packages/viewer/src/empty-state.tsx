import { BookOpenText, ClipboardPaste, FolderOpen } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canPaste } from './graph-source.ts'
import { EXAMPLE } from './ingest/example.ts'
import type { Pasted } from './ingest/messages.ts'
import { openFile } from './open/open-file.ts'
import { keptJudgements } from './state/judgements.ts'
import type { Session } from './state/use-explorer.ts'

interface Props {
  readonly session: Pick<Session, 'changeData' | 'data'>
  readonly onPaste: (articles: readonly Pasted[]) => void
}

/** An empty graph: a question, and three doors. */
export const EmptyState = ({ session, onPaste }: Props): ReactElement => {
  const { t } = useTranslation()
  const [problem, setProblem] = useState('')
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProblem('')
    try {
      const graph = await openFile(file, session.data.graph.vocabulary)
      const judged = keptJudgements(graph)
      session.changeData({ graph, fresh: new Set(), added: [], judged }, {}, { key: 'opened', what: file.name })
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <main className="stage empty">
      <div className="ew">
        <h2>{t('emptyHead')}</h2>
        <p className="lede">{t('emptyText')}</p>
        <div className="doors">
          {canPaste() ? (
            <>
              <button type="button" className="door" onClick={() => onPaste([EXAMPLE])}>
                <BookOpenText className="ico" aria-hidden="true" />
                <strong>{t('doorExample')}</strong>
                <span>{t('doorExampleText')}</span>
              </button>
              <button type="button" className="door" onClick={() => onPaste([])}>
                <ClipboardPaste className="ico" aria-hidden="true" />
                <strong>{t('pasteArticle')}</strong>
                <span>{t('doorPasteText')}</span>
              </button>
            </>
          ) : null}
          <label className="door">
            <FolderOpen className="ico" aria-hidden="true" />
            <strong>{t('doorGraph')}</strong>
            <span>{t('doorGraphText')}</span>
            <input
              type="file"
              accept=".json,.jsonl,.gexf,.xml"
              className="visually-hidden"
              onChange={(event) => void open(event.target.files?.[0])}
            />
          </label>
        </div>
        {problem === '' ? null : (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
    </main>
  )
}
