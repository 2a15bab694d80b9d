import { type ReactElement, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { selectionOf } from '../state/selection.ts'
import { svgOf } from '../take-out/svg.ts'
import type { Drawing } from './drawing.ts'
import { forgetWidths, type Ground, measureIn } from './paint-signs.ts'
import type { PictureHandle } from './picture-context.ts'
import { PictureTools } from './picture-tools.tsx'
import { token } from './sigma/palette.ts'
import { Picture } from './sigma/picture.ts'
import { useAfterPaint } from './use-after-paint.ts'
import { usePictureKeys } from './use-picture-keys.ts'

interface Props {
  readonly drawing: Drawing
  readonly grounds: readonly Ground[]
  /** While it stays the same, the frame does. */
  readonly frameKey: string
  /** What the drawing was made for. */
  readonly selected: string | undefined
  readonly handle: RefObject<PictureHandle | null>
}

/** The graph's picture with its keyboard; without WebGL it says so, and that table, articles and paths work. */
export const GraphCanvas = ({ drawing, grounds, frameKey, selected, handle }: Props): ReactElement => {
  const { t } = useTranslation()
  const context = useExplorerContext()
  const { dark, change, index, scene } = context
  const box = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<Picture | undefined>(undefined)
  const latest = useRef(context)
  latest.current = context
  const [broken, setBroken] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [cursor, setCursor] = useState<string | undefined>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one long-lived picture; it is made again only on request
  useEffect(() => {
    if (box.current === null) return
    try {
      const made = new Picture(box.current, {
        onThing: (id) => latest.current.select(id),
        onThingTwice: (id) => {
          const { view: now, change: act, nameOf: name } = latest.current
          if (!now.expanded.includes(id)) act({ expanded: [...now.expanded, id] }, { key: 'expand', what: name(id) })
        },
        onLine: (id) => latest.current.select(id),
        onGround: () => latest.current.select(undefined),
        onMore: (id) => {
          const { view: now, change: act, nameOf: name } = latest.current
          act({ expanded: [...now.expanded, id] }, { key: 'expand', what: name(id) })
        },
        onDragged: (id, at) => {
          const { view: now, change: act, nameOf: name } = latest.current
          act({ pinned: { ...now.pinned, [id]: at } }, { key: 'pin', what: name(id) })
        },
        onCamera: (camera) => latest.current.moved(camera),
        onLost: () => setBroken(true),
      })
      picture.current = made
      made.draw(drawing, grounds, { fresh: t('new') }, frameKey)
      if (latest.current.view.camera !== undefined) made.look(latest.current.view.camera)
      ;(window as { relaasPicture?: Picture }).relaasPicture = made
      performance.mark('relaas:first-draw')
      setBroken(false)
    } catch {
      setBroken(true)
    }
    const late = (): void => {
      forgetWidths()
      picture.current?.recolour()
    }
    document.fonts.addEventListener('loadingdone', late)
    return () => {
      document.fonts.removeEventListener('loadingdone', late)
      picture.current?.destroy()
      picture.current = undefined
    }
  }, [attempt])

  useAfterPaint(() => {
    picture.current?.draw(drawing, grounds, { fresh: t('new') }, frameKey)
  }, [drawing, grounds, frameKey, t])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read again when the theme changed
  useEffect(() => {
    picture.current?.recolour()
  }, [dark])

  useAfterPaint(() => {
    if (selected === undefined) return
    picture.current?.show(selectionOf(index, selected).ends)
  }, [selected, index])

  useEffect(() => {
    picture.current?.setCursor(cursor)
  }, [cursor])

  useImperativeHandle(
    handle,
    (): PictureHandle => ({
      placeOf: (id) => {
        const thing = picture.current?.drawing.things.find((one) => one.id === id)
        return thing === undefined ? undefined : [thing.x, thing.y]
      },
      fit: () => picture.current?.fit(),
      zoom: (direction) => picture.current?.zoom(direction),
      focus: () => stage.current?.focus(),
      png: () => picture.current?.toCanvas(),
      svg: () => {
        const now = picture.current
        const pencil = document.createElement('canvas').getContext('2d')
        if (now === undefined || pencil === null) return undefined
        return svgOf({
          drawing: now.drawing,
          ...now.size,
          at: now.at,
          scale: now.scale,
          palette: now.palette,
          colour: token,
          measure: measureIn(pencil),
          title: 'Relaas',
        })
      },
    }),
    [],
  )

  const keys = usePictureKeys({ picture, drawing, selected, cursor, setCursor })

  return (
    <div className="canvas">
      <div
        ref={stage}
        className="pad"
        role="application"
        aria-label={t('graphLabel', { names: scene.entities.length, count: scene.relations.length })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture has a keyboard of its own, described in its label
        tabIndex={0}
        onKeyDown={keys}
        onBlur={() => setCursor(undefined)}
      >
        <div ref={box} className="ink" />
      </div>
      {broken ? (
        <div className="notice" role="alert">
          <h2>{t('noWebglHead')}</h2>
          <p>{t('noWebgl')}</p>
          <div className="acts">
            <button type="button" className="pb" onClick={() => change({ tab: 'table' }, { key: 'table' })}>
              {t('openTable')}
            </button>
            <button
              type="button"
              className="tb out"
              onClick={() => {
                setBroken(false)
                setAttempt(attempt + 1)
              }}
            >
              {t('tryAgain')}
            </button>
          </div>
        </div>
      ) : null}
      <PictureTools zoom={(direction) => picture.current?.zoom(direction)} fit={() => picture.current?.fit()} />
    </div>
  )
}
