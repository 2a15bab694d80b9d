import type { Source } from '@relaas/graph'
import { type ReactElement, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { statementKey } from '../state/graph-index.ts'
import { headlineOf, paragraphsOf } from '../ui/format.ts'
import { mentionsIn, parseSpan, type Span } from '../ui/mentions-in.ts'
import { ArticleNotes, type Numbered } from './article-notes.tsx'
import { ArticleParagraph } from './article-paragraph.tsx'
import { PanelHead } from './panel-head.tsx'
import { SourceMeta } from './source-line.tsx'

/** An article as text, with all its statements marked, each a way back into the graph. */
export const ArticlePanel = ({ source }: { readonly source: Source }): ReactElement => {
  const { t } = useTranslation()
  const { index, view, change, read, data, nameOf } = useExplorerContext()
  const box = useRef<HTMLElement>(null)
  const statements = useMemo(
    () => (index.said.get(source.id) ?? []).map((statement, i): Numbered => ({ statement, nth: i + 1 })),
    [index, source.id],
  )
  const now = view.statement
  const at = statements.findIndex(({ statement }) => statementKey(statement) === now)
  const { selected, mention } = view
  const asked = useMemo(() => (now === undefined ? parseSpan(mention, source) : undefined), [now, mention, source])
  const paragraphs = paragraphsOf(
    source,
    Math.min(...[statements[0]?.statement.evidence.start, asked?.start].flatMap((start) => start ?? [])),
  )
  // The headline stands above the text, and is not marked.
  const from = paragraphs[0]?.start ?? 0
  const mentions = useMemo((): readonly Span[] => {
    if (now !== undefined) return []
    if (asked !== undefined) return [asked]
    const entity = selected === undefined ? undefined : index.entities.get(selected)
    return entity === undefined ? [] : mentionsIn(index, source, entity).filter(({ start }) => start >= from)
  }, [index, source, now, asked, selected, from])
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another statement is read, another mention looked for
  useEffect(() => {
    box.current?.querySelector('#now')?.scrollIntoView({ block: 'center' })
  }, [now, source.id, mentions])
  const go = (to: number): (() => void) | undefined => {
    const one = statements[to]
    return one === undefined ? undefined : () => read(one.statement)
  }
  const close = (): void =>
    change(
      { article: undefined, statement: undefined, mention: undefined },
      { key: 'closeArticle', what: headlineOf(source) },
    )
  return (
    <article ref={box} aria-label={headlineOf(source)}>
      <PanelHead
        onBack={close}
        eyebrow={
          <span className="pos">
            <b>{at + 1}</b> / {statements.length} <span>{t('inThisArticle')}</span>
          </span>
        }
        onPrevious={go(at - 1)}
        onNext={go(at + 1)}
        onClose={() =>
          change(
            { article: undefined, statement: undefined, mention: undefined, selected: undefined },
            { key: 'closeArticle', what: headlineOf(source) },
          )
        }
      />
      <header>
        <SourceMeta source={source} />
        <h2 className="head" lang={source.lang} tabIndex={-1}>
          {headlineOf(source)}
        </h2>
        {data.added.includes(source.id) ? <p className="chip">{t('new')}</p> : null}
      </header>
      {mentions.length > 1 && selected !== undefined ? (
        <p className="note">{t('mentionedHere', { name: nameOf(selected), count: mentions.length })}</p>
      ) : null}
      {statements.length === 0 ? <p className="lede read-note">{t('noStatements')}</p> : null}
      {paragraphs.map((paragraph) => {
        const notes = statements.filter(
          ({ statement: { evidence } }) => evidence.start >= paragraph.start && evidence.start < paragraph.end,
        )
        return (
          <div className="para" key={paragraph.start}>
            {notes.length > 0 ? <ArticleNotes notes={notes} now={now} /> : <span />}
            <ArticleParagraph {...{ source, paragraph, notes, now, mentions }} />
          </div>
        )
      })}
    </article>
  )
}
