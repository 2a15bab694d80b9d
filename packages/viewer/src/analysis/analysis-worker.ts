import { SearchIndex } from '../search/search-index.ts'
import { byCloseness, byTime, circle } from './layout.ts'
import { communities, measure } from './measures.ts'
import type { Ask, Stop, Told } from './messages.ts'

const search = new SearchIndex()
const stopped = new Set<number>()
const tell = (told: Told): void => postMessage(told)
/** Lets messages in between two steps. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const answer = async (message: Ask): Promise<unknown> => {
  switch (message.question) {
    case 'fill':
      if (message.ask.first) search.clear()
      search.add(message.ask.items)
      if (message.ask.last) search.sort()
      return message.ask.items.length
    case 'find':
      return search.find(message.ask)
    case 'measure':
      return measure(message.ask.kind, message.ask.ids, message.ask.links)
    case 'communities':
      return communities(message.ask.ids, message.ask.links)
    case 'layout': {
      const { kind, things, links } = message.ask
      if (kind === 'circle') return circle(things)
      if (kind === 'time') return byTime(things)
      return byCloseness(things, links, async (step) => {
        tell({ id: message.id, step })
        await breathe()
        return !stopped.delete(message.id)
      })
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<Ask | Stop>) => {
  if (data.question === 'stop') {
    stopped.add(data.id)
    return
  }
  answer(data).then(
    (value) => tell({ id: data.id, answer: value }),
    (error: unknown) => tell({ id: data.id, problem: error instanceof Error ? error.message : String(error) }),
  )
})
