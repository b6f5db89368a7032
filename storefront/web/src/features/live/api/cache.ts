import type { QueryClient } from '@tanstack/react-query';
import type { Order, OrderNotification } from '@/api/types';
import {
  fetchOrder,
  journeyKey,
  orderKey,
  ordersKey,
  type OrderPages,
} from '@/features/orders/api/orders';
import { announce, isAhead, isKnownStatus, mergeOrder } from '@/features/orders/api/rank';

export const BACKOFF_MS: readonly number[] = [150, 400, 1000, 2500, 5000];

export function parseNotification(data: string): OrderNotification | undefined {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const event = value as Partial<OrderNotification>;
  return typeof event.orderId === 'string' && isKnownStatus(event.status)
    ? (event as OrderNotification)
    : undefined;
}

function showAtOnce(queryClient: QueryClient, event: OrderNotification): void {
  const advance = (order: Order) => announce(order, event.status, event.reason);
  queryClient.setQueryData<Order>(orderKey(event.orderId), (order) => order && advance(order));
  queryClient.setQueryData<OrderPages>(
    ordersKey,
    (pages) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          orders: page.orders.map((order) => (order.id === event.orderId ? advance(order) : order)),
        })),
      },
  );
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks again while the answer is older than the announcement, then leaves it to the next one. */
async function catchUp(
  queryClient: QueryClient,
  event: OrderNotification,
  backoff: readonly number[],
): Promise<void> {
  const key = orderKey(event.orderId);
  for (const delay of [0, ...backoff]) {
    await wait(delay);
    let fetched: Order;
    try {
      fetched = await fetchOrder(event.orderId);
    } catch {
      continue;
    }
    queryClient.setQueryData<Order>(key, (known) => mergeOrder(known, fetched));
    if (!isAhead(event.status, fetched.status)) {
      break;
    }
  }
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ordersKey }),
    queryClient.invalidateQueries({ queryKey: journeyKey(event.orderId) }),
  ]);
}

const RECENT_MS = 60_000;
const running = new WeakMap<QueryClient, Map<string, OrderNotification>>();

/** Whether somebody is asking already until this status shows. */
function isCovered(pending: Map<string, OrderNotification>, event: OrderNotification): boolean {
  const other = pending.get(event.orderId);
  return other !== undefined && !isAhead(event.status, other.status);
}

export async function applyNotification(
  queryClient: QueryClient,
  event: OrderNotification,
  backoff: readonly number[] = BACKOFF_MS,
): Promise<void> {
  showAtOnce(queryClient, event);
  const isShown = queryClient.getQueryData(orderKey(event.orderId)) !== undefined;
  if (!isShown && Date.now() - Date.parse(event.at) > RECENT_MS) {
    await queryClient.invalidateQueries({ queryKey: ordersKey });
    return;
  }
  const pending = running.get(queryClient) ?? new Map<string, OrderNotification>();
  running.set(queryClient, pending);
  if (isCovered(pending, event)) {
    return;
  }
  pending.set(event.orderId, event);
  try {
    await catchUp(queryClient, event, backoff);
  } finally {
    if (pending.get(event.orderId) === event) {
      pending.delete(event.orderId);
    }
  }
}
