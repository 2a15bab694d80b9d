import { defineConfig } from 'vitest/config'

/** Packages are tested from source: the `relaas-source` condition picks `src` over `dist`. */
export default defineConfig({
  resolve: { conditions: ['relaas-source', 'module', 'import', 'default'] },
  ssr: { resolve: { conditions: ['relaas-source', 'module', 'import', 'node', 'default'] } },
  test: {
    include: ['packages/**/*.test.ts', 'packages/**/*.test.tsx', 'scripts/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 30_000,
  },
})
