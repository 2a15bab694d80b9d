import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Relative paths, so that the built explorer can lie in any folder. */
export default defineConfig({
  base: './',
  plugins: [react()],
  resolve: { conditions: ['relaas-source', 'module', 'browser', 'import', 'default'] },
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
