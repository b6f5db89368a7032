import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The seed's pictures have two addresses: the one that the shop's API names, which stays, and one with a hash of what is
 * in it, which browsers keep for ever. The pages use the second one (src/shared/pictures.ts); this gives the first one.
 */
export function pictures(folder: string): Plugin {
  return {
    name: 'cafezinho-pictures',
    apply: 'build',
    generateBundle() {
      for (const file of readdirSync(folder)) {
        this.emitFile({
          type: 'asset',
          fileName: `products/${file}`,
          source: readFileSync(join(folder, file)),
        });
      }
    },
  };
}
