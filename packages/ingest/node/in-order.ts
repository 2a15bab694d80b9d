/**
 * Runs `work` on each item, `width` at a time, and gives the answers in the order of the items. An answer is given as soon as it and
 * those before it are there, even while the next item is still awaited; so who sends a line and waits for its answer gets it.
 * No more than `width` items are taken before their answers are asked for: memory stays flat however long the stream.
 *
 * @param width 1 or more
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R, void> {
  const source = items[Symbol.asyncIterator]()
  const pending: Promise<R>[] = []
  const take = (): Promise<IteratorResult<T>> => {
    const next = source.next()
    // It may fail while an answer is awaited; it is awaited itself later.
    next.catch(() => undefined)
    return next
  }
  let next: Promise<IteratorResult<T>> | undefined = take()
  try {
    while (next !== undefined || pending.length > 0) {
      const [first] = pending
      if (next !== undefined && pending.length < width) {
        const item: IteratorResult<T> | undefined = await Promise.race([
          next,
          ...(first === undefined ? [] : [first.then(() => undefined)]),
        ])
        if (item !== undefined) {
          if (item.done === true) next = undefined
          else {
            const answer = work(item.value)
            answer.catch(() => undefined)
            pending.push(answer)
            next = take()
          }
          continue
        }
      }
      if (first === undefined) continue
      yield await first
      void pending.shift()
    }
  } finally {
    // Not awaited: a source that waits for input may never end by itself.
    void source.return?.()
  }
}
