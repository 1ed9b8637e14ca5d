import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the api. */
const api = process.env.API_URL ?? 'http://127.0.0.1:3000';

/** /desk and all below it is the second entry; the api does the same for the built files. */
const deskEntry: Plugin = {
  name: 'desk-entry',
  configureServer: (server) => {
    server.middlewares.use((request, _response, next) => {
      if (/^\/desk(\/|\?|$)/.test(request.url ?? '')) request.url = '/desk.html';
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), deskEntry],
  resolve: { conditions: ['@baobab/source', 'module', 'browser', 'development|production'] },
  server: { proxy: { '/graphql': api, '/uploads': api, '/exports': api, '/evidence-files': api } },
  build: {
    manifest: true,
    // A data: address in CSS or script would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'desk.html'] },
  },
});
