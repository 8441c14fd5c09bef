import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** Where the api answers while the pages are served by Vite. */
const api = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [svelte()],
  // The server allows no `data:` fonts or scripts and no inline code: everything is a file of its own.
  build: { target: 'es2022', assetsInlineLimit: 0, sourcemap: true, reportCompressedSize: false },
  server: { proxy: { '/graphql': { target: api, ws: true }, '/uploads': { target: api } } },
});
