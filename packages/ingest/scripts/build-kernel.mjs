// Compiles the matrix kernel and writes it as base64 into kernel.generated.ts. Run after a change of assembly.ts:
//   node packages/ingest/scripts/build-kernel.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const here = join(dirname(fileURLToPath(import.meta.url)), '../kernel')
const { error } = await asc.main(
  [
    'assembly.ts',
    '--outFile',
    'kernel.wasm',
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
    '--importMemory',
    '--initialMemory',
    '1',
    '--memoryBase',
    '64',
  ],
  {
    readFile: (name) => (existsSync(join(here, name)) ? readFileSync(join(here, name), 'utf8') : null),
    listFiles: () => [],
    writeFile: (name, contents) => {
      if (!name.endsWith('.wasm')) return
      const base64 = Buffer.from(contents).toString('base64')
      writeFileSync(
        join(here, '../src/model/kernel/kernel.generated.ts'),
        `/** The compiled matrix kernel (assembly.ts), ${contents.length} bytes; made by scripts/build-kernel.mjs. */\nexport const KERNEL =\n  '${base64}'\n`,
      )
    },
  },
)
if (error) {
  console.error(error.message)
  process.exit(1)
}
