import type { PlaceOrder } from '@/api/types';
import type { Attempt } from './orders';

/** Random enough for a key; randomUUID is missing where the page comes over plain HTTP from another host. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The same wish sent again is the same attempt; a changed one is a new attempt. */
export function nextAttempt(previous: Attempt | undefined, body: PlaceOrder): Attempt {
  if (previous !== undefined && JSON.stringify(previous.body) === JSON.stringify(body)) {
    return previous;
  }
  return { idempotencyKey: randomKey(), body };
}
