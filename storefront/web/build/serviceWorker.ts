import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const NAME = 'sw.js';
const PLACE = /(["'`])%FILES%\1/;
const KEPT = /^assets\/.*\.(js|css)$/;

/** Writes into the service worker which files the pages consist of, so that they are all there without a network. */
export function serviceWorker(): Plugin {
  return {
    name: 'cafezinho-service-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[NAME];
        if (worker?.type !== 'chunk') {
          return;
        }
        const files = Object.keys(bundle)
          .filter((file) => KEPT.test(file))
          .sort();
        const page = bundle['index.html'];
        const hash = createHash('sha256')
          .update(files.join())
          .update(page?.type === 'asset' ? page.source : '')
          .digest('hex')
          .slice(0, 12);
        const list = { edition: hash, files: files.map((file) => `/${file}`) };
        const code = worker.code.replace(PLACE, () => JSON.stringify(JSON.stringify(list)));
        if (code === worker.code) {
          this.error('The service worker has no place for the list of files');
        }
        worker.code = code;
      },
    },
  };
}
