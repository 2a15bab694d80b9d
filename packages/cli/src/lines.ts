/** Lines of a stream of text, ended by \n or \r\n only: a JSON string may hold the other line separators of Unicode, on which readline breaks. */
export async function* lines(chunks: AsyncIterable<string | Buffer>): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part
  }
  if (rest !== '') yield rest
}
