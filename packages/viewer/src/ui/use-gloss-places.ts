import { type RefObject, useEffect } from 'react'
import { placeGlosses } from './place-glosses.ts'

const px = (value: string): number => Number.parseFloat(value) || 0

/** Lines of a text are further apart than this, the words of one line are not. */
const SAME_LINE = 8

/** Measures the glosses of a text and puts them where they cover nothing: `--shift` aside, `data-row` rows lower. */
const place = (block: HTMLElement, sentence: HTMLElement): void => {
  const words = [...sentence.querySelectorAll<HTMLElement>('[data-g]')]
  const style = getComputedStyle(block)
  const box = block.getBoundingClientRect()
  const lines: number[] = []
  const glosses = words.map((word) => {
    const { left: from, right: to, bottom } = word.getBoundingClientRect()
    const { left, width } = getComputedStyle(word, '::after')
    const known = lines.findIndex((line) => Math.abs(line - bottom) < SAME_LINE)
    const line = known < 0 ? lines.push(bottom) - 1 : known
    const shift = px(word.style.getPropertyValue('--shift'))
    return { from, to, left: from + px(left) - shift, width: px(width), line }
  })
  const room = { left: box.left + px(style.paddingLeft), right: box.right - px(style.paddingRight) }
  for (const [i, { shift, row }] of placeGlosses(glosses, room).entries()) {
    const word = words[i] as HTMLElement
    const wanted = shift === 0 ? '' : `${Math.floor(shift)}px`
    if (word.style.getPropertyValue('--shift') !== wanted) word.style.setProperty('--shift', wanted)
    if (row === 0) delete word.dataset.row
    else word.dataset.row = `${row}`
  }
}

/**
 * Keeps the glosses of a sentence from covering each other, whatever the width of its text.
 *
 * @param key what the glosses depend on
 */
export const useGlossPlaces = (sentence: RefObject<HTMLElement | null>, key: string): void => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other glosses are placed anew
  useEffect(() => {
    const here = sentence.current
    const block = here?.closest<HTMLElement>('blockquote, p')
    if (here === null || !block || here.querySelector('[data-g]') === null) return
    // It tells the first size too, after the text is laid out and before it is seen.
    const observer = new ResizeObserver(() => place(block, here))
    observer.observe(block)
    let open = true
    void document.fonts.ready.then(() => {
      if (open) place(block, here)
    })
    return () => {
      open = false
      observer.disconnect()
    }
  }, [sentence, key])
}
