import { afterAll, beforeAll, describe } from 'vitest'
import { cookbookSuite } from './cookbook.suite.ts'
import { errorsSuite } from './errors.suite.ts'
import { formatsSuite } from './formats.suite.ts'
import { pushSuite } from './push.suite.ts'
import { empty, emptySchema, openDriver, target } from './server.ts'

// One file, as all of it shares the one database of the one server of the run.
describe.skipIf(target === undefined)('Neo4j', () => {
  const driver = openDriver(target ?? { uri: 'bolt://localhost', user: '', password: '' })
  beforeAll(async () => {
    await empty(driver)
    await emptySchema(driver)
  })
  afterAll(() => driver.close())
  pushSuite(driver)
  errorsSuite()
  cookbookSuite(driver)
  formatsSuite(driver)
})
