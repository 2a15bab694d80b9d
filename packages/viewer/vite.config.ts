import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// "worker" before "browser": what only the article worker uses must not look for a document there.
const conditions = ['relaas-source', 'worker', 'module', 'browser', 'import', 'default']

/** Relative paths, so that the built explorer can lie in any folder; one script, so that it can be put into one file. */
export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { conditions },
  // A module worker does not start from a page on a disk; a classic one does.
  worker: { format: 'iife' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
