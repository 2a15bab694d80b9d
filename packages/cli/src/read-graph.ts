import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GraphFile, parseGraphFile } from '@relaas/graph'
import { Failure } from './failure.ts'

/** The graph of a build. @throws Failure where there is none */
export const readGraph = async (folder: string): Promise<GraphFile> => {
  const path = join(folder, 'graph.json')
  if (!existsSync(path)) throw new Failure(`${path} is not there. Make it with: relaas build ARTICLES --out ${folder}`)
  return parseGraphFile(await readFile(path, 'utf8'), path)
}
