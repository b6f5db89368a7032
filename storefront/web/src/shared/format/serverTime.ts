import { useNow } from '../ui/useNow';

let offset = 0;

/** Takes over what time it is for the shop: the clock of a wall screen may be wrong by hours. */
export function learnServerTime(at: unknown): void {
  const time = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  if (!Number.isNaN(time)) {
    offset = time - Date.now();
  }
}

/** The shop's time, once a second while it matters. */
export function useServerNow(active = true): number {
  return useNow(active) + offset;
}
