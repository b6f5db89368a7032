import { kept } from '../storage/kept';
import { createStore, useStore } from '../ui/store';

/** Until the shop has said its own for the first time. */
const DEFAULT = 'America/Sao_Paulo';

function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string') {
    return false;
  }
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const keptZone = kept('time-zone', (value) => (isTimeZone(value) ? value : undefined));
const zone = createStore(keptZone.read() ?? DEFAULT);

/** Takes over what the shop says of itself, for this visit and the next one. A zone that the browser has not is ignored. */
export function learnTimeZone(timeZone: unknown): void {
  if (isTimeZone(timeZone) && timeZone !== zone.get()) {
    keptZone.write(timeZone);
    zone.set(timeZone);
  }
}

/** All times are the shop's, wherever the shopper's device believes to be. */
export function useTimeZone(): string {
  return useStore(zone);
}
