import type { Order } from '@/api/types';
import { kept } from '@/shared/storage/kept';

/** So many stay on the device. */
const MOST = 20;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isOrder(value: unknown): value is Order {
  return (
    isRecord(value) &&
    ['id', 'status', 'fulfilment', 'placedAt'].every((name) => typeof value[name] === 'string') &&
    typeof value.number === 'number' &&
    Array.isArray(value.lines) &&
    isRecord(value.total) &&
    isRecord(value.buyer)
  );
}

const keptOrders = kept('orders', (value) =>
  Array.isArray(value) ? (value as unknown[]).filter(isOrder) : undefined,
);

/** The last orders as they were last seen, for when there is no network. */
export function readKeptOrders(): Order[] {
  return keptOrders.read() ?? [];
}

/** The shopper's newest orders: they take the place of what was kept. */
export function keepOrders(orders: readonly Order[]): void {
  keptOrders.write(orders.slice(0, MOST));
}

export function keepOrder(order: Order): void {
  const others = readKeptOrders().filter(({ id }) => id !== order.id);
  const all = [...others, order].sort((a, b) => Date.parse(b.placedAt) - Date.parse(a.placedAt));
  keepOrders(all);
}
