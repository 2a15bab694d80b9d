import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import neo4j, { type Driver } from 'neo4j-driver'
import { beforeAll, describe, expect, it } from 'vitest'
import { push } from '../../node/index.ts'
import { sampleGraph } from '../sample-graph.ts'
import { empty, target } from './server.ts'

const file = join(dirname(fileURLToPath(import.meta.url)), '../../../../docs/neo4j.md')

/** Question, query and answer of each recipe of the cookbook, as the documentation has them. */
export const recipes = (text: string) =>
  [...text.matchAll(/^### (\d+\. .*)\n\n```cypher\n([\s\S]*?)```\n(?:\n((?:\|.*\n)+))?/gmu)].map(
    ([, question = '', query = '', answer = '']) => ({ question, query, answer: answer.trim() }),
  )

const cell = (value: unknown): string => {
  if (neo4j.isInt(value)) return value.toString()
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A result as the documentation shows it: a Markdown table. */
export const asTable = async (driver: Driver, query: string): Promise<string> => {
  const { keys, records } = await driver.executeQuery(query, {}, { routing: 'READ' })
  const line = (cells: readonly string[]): string => `| ${cells.map((one) => one.replace(/\|/gu, '\\|')).join(' | ')} |`
  return [
    line(keys.map(String)),
    `|${'---|'.repeat(keys.length)}`,
    ...records.map((record) => line(keys.map((key) => cell(record.get(key))))),
  ].join('\n')
}

/** Every recipe of the cookbook gives the answer that stands under it. */
export const cookbookSuite = (driver: Driver): void => {
  describe('the cookbook', () => {
    const all = recipes(readFileSync(file, 'utf8'))
    beforeAll(async () => {
      await empty(driver)
      await push(sampleGraph(), target ?? { uri: '', user: '', password: '' })
      await driver.executeQuery('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()')
    })
    it('has fifteen questions', () => expect(all).toHaveLength(15))
    it.each(all.map((recipe) => [recipe.question, recipe] as const))('%s', async (_question, { query, answer }) => {
      expect(await asTable(driver, query)).toBe(answer)
    })
  })
}
