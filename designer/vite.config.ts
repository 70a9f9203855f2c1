import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const host = process.env.HUE_HOST ?? 'http://127.0.0.1:5080'

export default defineConfig({
  plugins: [react()],
  server: {
    proxy: { '/api': host, '/openapi': host, '/health': host },
  },
  build: {
    target: 'es2023',
    // Nothing is inlined as data: URLs: the host's content security policy allows 'self' only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1600,
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/shell/testSetup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    testTimeout: 60000,
  },
})
