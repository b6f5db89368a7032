/**
 * Brings Noto Sans for China, Japan and Korea into ../target/classes: the slices that web pages load one by one, each as a
 * TrueType font of one weight, and a list of the characters that each of them has. Does nothing where nothing changed.
 *
 *   node build.mjs
 *
 * Needs Node.js only. The fonts are under the SIL Open Font License, whose text goes with them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const FAMILIES = ['noto-sans-sc', 'noto-sans-kr'];
const WEIGHT = 400;
const EAST_ASIA = 0x2e80;

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../target/classes/dev/cafezinho/shipping/invoice/fonts/east-asian');
const list = join(target, 'characters.txt');

function hashOfInputs() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'build.mjs']) {
    hash.update(readFileSync(join(here, file)));
  }
  return hash.digest('hex');
}

/** `U+4e00,U+4e05-4e07` as numbers. */
function characters(ranges) {
  return ranges.split(',').flatMap((range) => {
    const [first, last = first] = range.trim().replace(/^U\+/i, '').split('-');
    const begin = parseInt(first, 16);
    return Array.from({ length: parseInt(last, 16) - begin + 1 }, (_, index) => begin + index);
  });
}

async function build() {
  // npm is a script of its own on Windows, which only a shell can start; the arguments are constants
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  const { default: subsetFont } = await import('subset-font');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const lines = [];
  for (const family of FAMILIES) {
    const source = join(here, 'node_modules/@fontsource-variable', family);
    copyFileSync(join(source, 'LICENSE'), join(target, `${family}-LICENSE.txt`));
    for (const [slice, ranges] of Object.entries(JSON.parse(readFileSync(join(source, 'unicode.json'), 'utf8')))) {
      const letters = characters(ranges).filter((each) => each >= EAST_ASIA);
      const file = join(source, 'files', `${family}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`);
      if (letters.length > 0 && existsSync(file)) {
        const name = `${family}-${slice.replace(/[[\]]/g, '')}`;
        const text = String.fromCodePoint(...letters);
        const options = { targetFormat: 'truetype', variationAxes: { wght: WEIGHT } };
        writeFileSync(join(target, `${name}.ttf`), await subsetFont(readFileSync(file), text, options));
        lines.push(`${name} ${letters.map((each) => each.toString(16)).join(',')}`);
      }
    }
  }
  writeFileSync(list, lines.join('\n') + '\n');
}

const stamp = join(resolve(here, '../target'), 'nota-fonts.stamp');
const hash = hashOfInputs();
if (existsSync(list) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) {
  console.log('The fonts of the nota are up to date');
} else {
  await build();
  writeFileSync(stamp, hash);
}
