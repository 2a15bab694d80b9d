/** Sigma's canvases and ours put on one, from the ground up, on a ground of the given colour; for PNG. */
export const flatten = (
  canvases: Readonly<Record<string, HTMLCanvasElement | undefined>>,
  ground: string,
): HTMLCanvasElement => {
  const out = document.createElement('canvas')
  const { width = 0, height = 0 } = canvases.edges ?? {}
  out.width = width
  out.height = height
  const context = out.getContext('2d')
  if (context === null) return out
  context.fillStyle = ground
  context.fillRect(0, 0, width, height)
  for (const name of ['grounds', 'edges', 'nodes', 'hoverNodes', 'signs']) {
    const canvas = canvases[name]
    if (canvas !== undefined && canvas.width > 0) context.drawImage(canvas, 0, 0)
  }
  return out
}
