import type { Page } from 'playwright-core'

/**
 * The share of pixels in which two screenshots (PNG) differ, told by a browser: 0 to 1; 1 where they are of different sizes.
 *
 * @param scale both are first drawn so much smaller, so that how a letter's edge is smoothed does not count
 * @param most by how much (0 to 255) a channel may differ
 */
export const differing = (
  page: Page,
  a: Buffer,
  b: Buffer,
  { scale, most }: { readonly scale: number; readonly most: number },
): Promise<number> =>
  page.evaluate(
    async ([one, two, by, limit]) => {
      const pixels = async (data: string): Promise<ImageData> => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = document.createElement('canvas')
        canvas.width = Math.round(image.width * by)
        canvas.height = Math.round(image.height * by)
        const context = canvas.getContext('2d')
        if (context === null) throw new Error('no canvas')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        return context.getImageData(0, 0, canvas.width, canvas.height)
      }
      const [x, y] = [await pixels(one), await pixels(two)]
      if (x.width !== y.width || x.height !== y.height) return 1
      let count = 0
      for (let i = 0; i < x.data.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs((x.data[i + k] ?? 0) - (y.data[i + k] ?? 0)) > limit)) count++
      return count / (x.width * x.height)
    },
    [a.toString('base64'), b.toString('base64'), scale, most] as const,
  )
