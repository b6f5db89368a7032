import { kept } from '@/shared/storage/kept';

type Positions = Record<string, number>;

const keptPositions = kept(
  'scroll',
  (value): Positions | undefined =>
    typeof value === 'object' && value !== null ? (value as Positions) : undefined,
  () => sessionStorage,
);
const GIVE_UP_MS = 3000;
const USER_MOVES = ['wheel', 'touchstart', 'keydown'] as const;

let positions: Positions = {};
let entry = '';
let restoring: (() => void) | undefined;

/** The name of the present entry of the history, which it keeps for as long as the browser keeps the entry. */
function nameEntry(): string {
  const state: unknown = window.history.state;
  const fields = typeof state === 'object' && state !== null ? state : {};
  if ('entry' in fields) {
    return String(fields.entry);
  }
  const name = `${Date.now()}-${Math.random()}`;
  window.history.replaceState({ ...fields, entry: name }, '');
  return name;
}

function remember(): void {
  if (restoring === undefined && entry !== '') {
    positions[entry] = window.scrollY;
  }
}

/** The page may grow while it loads: it is scrolled again until it is long enough, or the reader scrolls. */
function restore(top: number): void {
  const observer = new ResizeObserver(apply);
  const timer = setTimeout(stop, GIVE_UP_MS);
  function stop() {
    observer.disconnect();
    clearTimeout(timer);
    USER_MOVES.forEach((type) => {
      window.removeEventListener(type, stop);
    });
    restoring = undefined;
  }
  function apply() {
    window.scrollTo(0, top);
    if (Math.abs(window.scrollY - top) < 2) {
      stop();
    }
  }
  restoring = stop;
  USER_MOVES.forEach((type) => {
    window.addEventListener(type, stop, { passive: true });
  });
  observer.observe(document.body);
  apply();
}

/** To be called when the address has changed: a new page begins at its top, one that is gone back to where it was left. */
export function scrollToEntry(): void {
  restoring?.();
  entry = nameEntry();
  const top = positions[entry];
  if (top === undefined) {
    window.scrollTo(0, 0);
  } else {
    restore(top);
  }
}

/** To be called when only the query of the address has changed: the page stays where it is. */
export function keepScrollInEntry(): void {
  entry = nameEntry();
  remember();
}

/** Takes scrolling over from the browser, which does not know when a page is there. */
export function rememberScrolling(): void {
  window.history.scrollRestoration = 'manual';
  positions = keptPositions.read() ?? {};
  window.addEventListener('scroll', remember, { passive: true });
  window.addEventListener('pagehide', () => {
    keptPositions.write(positions);
  });
}
