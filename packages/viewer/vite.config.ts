import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const conditions = ['relaas-source', 'module', 'browser', 'import', 'default']

/** Relative paths, so that the built explorer can lie in any folder; one script, so that it can be put into one file. */
export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { conditions },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
})
