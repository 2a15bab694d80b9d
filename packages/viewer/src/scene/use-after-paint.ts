import { useEffect } from 'react'

/**
 * Runs an effect when the page has been painted with what the same change brings elsewhere: words are read first, and a picture that is slow to draw,
 * as without a graphics card, keeps none of them waiting. A change that comes before then takes its place.
 */
export const useAfterPaint = (effect: () => void, needs: readonly unknown[]): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // The first frame brings what has changed; when the second is asked for, it has been handed on.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(effect, 0)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
    // biome-ignore lint/correctness/useExhaustiveDependencies: who calls says what the effect needs
  }, needs)
}
