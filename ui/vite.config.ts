import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Mode "test" puts the loopback host in place of Tauri's. The choice is made by
// an alias, so that the other host's code is absent from the bundle altogether.
export default defineConfig(({ mode }) => {
  const loopback = mode === 'test' && process.env.VITEST === undefined;
  return {
    root: here('.'),
    base: './',
    publicDir: false,
    plugins: [svelte({ configFile: here('./svelte.config.js') })],
    resolve: {
      alias: { '#host': here(loopback ? './src/backend/http.ts' : './src/backend/tauri.ts') },
    },
    build: {
      outDir: here(loopback ? './dist-test' : './dist'),
      emptyOutDir: true,
      target: 'safari18',
      // data: addresses are outside the content security policy
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    test: { environment: 'node', include: ['src/**/*.test.ts'] },
  };
});
