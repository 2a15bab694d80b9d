// Pushes the graph file that is named, in a process of its own that can be killed.
import { readFileSync } from 'node:fs'
import { push } from '../../node/index.ts'
import { target } from './server.ts'

if (target === undefined) throw new Error('no server')
await push(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')), { ...target, batch: 100 })
