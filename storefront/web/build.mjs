/**
 * Brings the pages into ../target/classes/web, and does nothing where nothing changed.
 *
 *   node build.mjs          installs what the lock file names and builds
 *   node build.mjs check    lints, checks formats and types, and runs the tests
 *
 * Needs Node.js only. What was done is remembered in ../target/web-*.stamp and node_modules/.cafezinho-lock.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBudget } from './build/budget.mjs';
import { compress } from './build/compress.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, '../target');
const output = join(target, 'classes/web');
const installed = join(here, 'node_modules/.cafezinho-lock');
const api = resolve(here, '../../contracts/src/main/resources/openapi/shop-api.yaml');

const LOCK_INPUTS = ['package.json', 'package-lock.json', '.npmrc'];
const CONFIG_INPUTS = ['tsconfig.json', 'vite.config.ts', 'build.mjs', 'build', 'index.html'];
const BUILD_INPUTS = [...LOCK_INPUTS, ...CONFIG_INPUTS, 'src', 'public', api];
const CHECK_INPUTS = [
  'eslint.config.js',
  '.prettierrc.json',
  '.prettierignore',
  'dev',
  'README.md',
];

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `The storefront's pages need Node.js 20.19 or newer; this is ${process.versions.node} ` +
        `(${process.execPath}). Install a newer one from https://nodejs.org/ and run again.`,
    );
    process.exit(1);
  }
}

function filesIn(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (statSync(path).isFile()) {
    return [path];
  }
  return readdirSync(path)
    .filter((name) => name !== 'generated')
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of inputs.flatMap((name) => filesIn(resolve(here, name)))) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${relative(here, file).replaceAll('\\', '/')} ${content}\n`);
  }
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

function npm(args, env = {}) {
  // npm is a script of its own on Windows, which only a shell can start; the arguments are constants.
  execFileSync('npm', args, {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
}

function install() {
  const lock = hashOf(LOCK_INPUTS);
  if (read(installed) !== lock) {
    npm(['ci', '--no-audit', '--no-fund']);
    writeFileSync(installed, lock);
  }
}

function unlessDone(name, inputs, isThere, work) {
  const stamp = join(target, `web-${name}.stamp`);
  const hash = hashOf(inputs);
  if (isThere && read(stamp) === hash) {
    console.log(`Storefront pages: ${name} is up to date`);
    return;
  }
  install();
  work();
  mkdirSync(target, { recursive: true });
  writeFileSync(stamp, hash);
}

requireNode();
try {
  if (process.argv[2] === 'check') {
    unlessDone('check', [...BUILD_INPUTS, ...CHECK_INPUTS], true, () => {
      npm(['run', 'check']);
      npm(['test']);
    });
  } else {
    unlessDone('build', BUILD_INPUTS, existsSync(join(output, 'index.html')), () => {
      npm(['run', 'build'], { OUT_DIR: output });
      checkBudget(output);
      compress(output);
    });
  }
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The storefront's pages could not be made: ${reason}`);
  process.exit(1);
}
