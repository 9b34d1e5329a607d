import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Tables, fonts and decoders that only some PDFs need: files of the program, fetched from nowhere else.
function pdfFiles(): Plugin {
  const folders = { cmaps: /./, standard_fonts: /./, wasm: /\.wasm$|LICENSE/ };
  return {
    name: 'pdf-files',
    apply: 'build',
    generateBundle() {
      for (const [folder, wanted] of Object.entries(folders)) {
        const from = here(`../node_modules/pdfjs-dist/${folder}/`);
        for (const name of readdirSync(from).filter((one) => wanted.test(one))) {
          const fileName = `pdfjs/${folder}/${name}`;
          this.emitFile({ type: 'asset', fileName, source: readFileSync(from + name) });
        }
      }
    },
  };
}

// Mode "test" puts the loopback host in place of Tauri's. The choice is made by
// an alias, so that the other host's code is absent from the bundle altogether.
export default defineConfig(({ mode }) => {
  const loopback = mode === 'test' && process.env.VITEST === undefined;
  return {
    root: here('.'),
    base: './',
    publicDir: false,
    plugins: [svelte({ configFile: here('./svelte.config.js') }), pdfFiles()],
    worker: { format: 'es' },
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
      rolldownOptions: {
        output: {
          // Under a name of its own, so that its size can be told apart: ui/tools/size.mjs
          chunkFileNames: ({ facadeModuleId }) =>
            `assets/${facadeModuleId?.includes('/pdfjs-dist/') ? 'pdfjs' : '[name]'}-[hash].js`,
        },
      },
    },
    test: { environment: 'node', include: ['src/**/*.test.ts'] },
  };
});
