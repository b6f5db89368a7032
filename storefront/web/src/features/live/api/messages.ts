import type { OrderNotification, StockChange } from '@/api/types';

/**
 * `connecting` before the first news, `live` while news come, `reconnecting` when the stream broke, and `stale` when
 * there has been no news for so long that what is shown may be old.
 */
export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'stale';

/** What the one who holds the stream tells every tab. */
export type LiveMessage =
  | { kind: 'state'; state: LiveState; lastNewsAt: number }
  | { kind: 'order'; event: OrderNotification }
  | { kind: 'stock'; changes: readonly StockChange[] }
  /** Something may have happened of which no event will tell. */
  | { kind: 'reload' };

/** What a tab tells the one who holds the stream. */
export type TabMessage =
  | { kind: 'hello' }
  | { kind: 'leave' }
  /** The cookies belong to another shopper now, whose stream is another one. */
  | { kind: 'session-changed' };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function parsed(data: unknown): unknown {
  try {
    return typeof data === 'string' ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

export function parseNotification(data: unknown): OrderNotification | undefined {
  const value = parsed(data);
  const isKnown =
    isRecord(value) &&
    ['orderId', 'status', 'type', 'at'].every((name) => typeof value[name] === 'string') &&
    typeof value.number === 'number';
  return isKnown ? (value as unknown as OrderNotification) : undefined;
}

export function parseStock(data: unknown): StockChange[] {
  const value = parsed(data);
  return (Array.isArray(value) ? (value as unknown[]) : []).filter(
    (change): change is StockChange =>
      isRecord(change) && typeof change.sku === 'string' && Number.isInteger(change.available),
  );
}
