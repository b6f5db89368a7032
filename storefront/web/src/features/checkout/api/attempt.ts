import { randomKey } from '@/shared/randomKey';
import type { Cart, PlaceOrder } from '@/api/types';
import { kept } from '@/shared/storage/kept';

/** Afterwards nobody waits any more: what became of it is in the list of orders, or the cart is as it was. */
const LONGEST_MS = 10 * 60_000;

/** An order that was sent, or is about to be, and whose answer is not known. */
export interface Attempt {
  idempotencyKey: string;
  body: PlaceOrder;
  /** As the page showed it. */
  cart: Cart;
  /** Milliseconds since the epoch. */
  begunAt: number;
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

function isAttempt(value: unknown): value is Attempt {
  return (
    isRecord(value) &&
    typeof value.idempotencyKey === 'string' &&
    /^[0-9a-f]{32}$/.test(value.idempotencyKey) &&
    typeof value.begunAt === 'number' &&
    isRecord(value.body) &&
    isRecord(value.body.buyer) &&
    isRecord(value.cart) &&
    Array.isArray(value.cart.items) &&
    (value.body.fulfilment === 'DELIVERY' || value.body.fulfilment === 'COUNTER')
  );
}

const keptAttempt = kept('attempt', (value) => (isAttempt(value) ? value : undefined));

/** The one whose answer was lost, or that was cut off by loading the page again. */
export function openAttempt(now = Date.now()): Attempt | undefined {
  const attempt = keptAttempt.read();
  const age = now - (attempt?.begunAt ?? 0);
  return age >= 0 && age < LONGEST_MS ? attempt : undefined;
}

/** Kept before anything is sent. The same wish is the same attempt, and so the same order. */
export function beginAttempt(body: PlaceOrder, cart: Cart, now = Date.now()): Attempt {
  const open = openAttempt(now);
  if (open !== undefined && JSON.stringify(open.body) === JSON.stringify(body)) {
    return open;
  }
  const attempt: Attempt = { idempotencyKey: randomKey(), body, cart, begunAt: now };
  keptAttempt.write(attempt);
  return attempt;
}

/** Its answer is known. Another tab's attempt stays. */
export function endAttempt({ idempotencyKey }: Attempt): void {
  if (keptAttempt.read()?.idempotencyKey === idempotencyKey) {
    keptAttempt.forget();
  }
}
