import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Main, worker and command line are plain Node modules; runtime dependencies stay outside the bundles. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24',
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          worker: 'electron/worker.ts',
          cli: 'electron/cli.ts',
          'memory-probe': 'electron/memory-probe.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node24',
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome150',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      minify: true,
      rollupOptions: { input: { index: 'renderer/index.html' } },
    },
  },
});
