/**
 * Counts what the browser loads for each page when it is the first one, compressed with gzip as the poorest of servers
 * would, and fails over the budget.
 *
 *   node build/budget.mjs [folder]     ../target/classes/web when not given
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const BUDGET = { scripts: 150_000, styles: 20_000 };
const ENDING = { scripts: '.js', styles: '.css' };

/** The scripts of workers are not in the document. The service worker is registered when everything is loaded. */
const WORKER = /^worker-.*\.js$/;

const hrefs = (html, pattern) => [...html.matchAll(pattern)].map(([, href]) => href);

/** What every page loads, whatever its address is. */
function filesOfDocument(folder) {
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const workers = readdirSync(join(folder, 'assets')).filter((name) => WORKER.test(name));
  return [
    ...hrefs(html, /<script[^>]* src="([^"]+\.js)"/g),
    ...hrefs(html, /<link[^>]* href="([^"]+\.(?:js|css))"/g),
    ...workers.map((name) => `/assets/${name}`),
  ];
}

function filesOfPages(folder) {
  const document = filesOfDocument(folder);
  const routes = JSON.parse(readFileSync(join(folder, 'routes.json'), 'utf8'));
  return Object.entries(routes).map(([address, links]) => ({
    page: address.replace(/:[^}]*/, ''),
    files: [...document, ...links.flatMap((link) => hrefs(link, /<(\/assets\/[^>]+)>/g))],
  }));
}

const sizeOf = (folder, href) => gzipSync(readFileSync(join(folder, href)), { level: 9 }).length;

function check(folder, { page, files }) {
  return Object.entries(BUDGET).flatMap(([kind, budget]) => {
    const sizes = files
      .filter((href) => href.endsWith(ENDING[kind]))
      .map((href) => [sizeOf(folder, href), href]);
    const total = sizes.reduce((sum, [size]) => sum + size, 0);
    console.log(`${page}: ${total} bytes of ${kind} on the wire, of ${budget}`);
    const list = () => sizes.map(([size, href]) => `\n  ${size} ${href}`).join('');
    return total > budget ? [`${page}: ${total - budget} bytes of ${kind} too many:${list()}`] : [];
  });
}

export function checkBudget(folder) {
  const over = filesOfPages(folder).flatMap((page) => check(folder, page));
  if (over.length > 0) {
    throw new Error(over.join('\n'));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = fileURLToPath(new URL('.', import.meta.url));
  checkBudget(resolve(process.argv[2] ?? join(here, '../../target/classes/web')));
}
