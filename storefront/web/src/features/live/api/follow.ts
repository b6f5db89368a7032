import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Order, OrderNotification } from '@/api/types';
import { getOrder, newest } from '@/features/orders/api/getOrder';

/** An event may be announced moments before the order itself shows it. */
const PAUSES_MS: readonly number[] = [0, 200, 600, 1500, 4000];

export interface Move {
  before: Order | undefined;
  order: Order;
  event: OrderNotification;
}

interface FollowOptions {
  onMove?: (move: Move) => void;
  pauses?: readonly number[];
}

const following = new WeakMap<QueryClient, Map<string, AbortController>>();

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Whether the order as it is now has the event in it, as far as can be told from outside. */
function hasHappened(order: Order, event: OrderNotification, before: Order | undefined): boolean {
  const isNewer = Date.parse(order.updatedAt) >= Date.parse(event.at);
  return order.status === event.status || (isNewer && order.version !== before?.version);
}

/**
 * Loads the order that an event tells of until it shows the event. Its state is never made from the event: events come
 * in any order, and only the order itself knows what they add up to. A later event of the same order takes over.
 */
export async function followOrder(
  queryClient: QueryClient,
  event: OrderNotification,
  { onMove, pauses = PAUSES_MS }: FollowOptions = {},
): Promise<void> {
  const { orderId } = event;
  const key = queryKeys.orders.detail(orderId);
  const running = following.get(queryClient) ?? new Map<string, AbortController>();
  following.set(queryClient, running);
  running.get(orderId)?.abort();
  const controller = new AbortController();
  running.set(orderId, controller);
  const { signal } = controller;
  const before = queryClient.getQueryData<Order>(key);

  for (const ms of pauses) {
    await pause(ms, signal);
    const fetched = signal.aborted
      ? undefined
      : await getOrder(orderId, signal).catch(() => undefined);
    if (signal.aborted) {
      return;
    }
    if (fetched !== undefined) {
      const known = queryClient.getQueryData<Order>(key);
      const order = newest(known, fetched);
      queryClient.setQueryData<Order>(key, order);
      if (order.version !== known?.version) {
        onMove?.({ before: known, order, event });
      }
      if (hasHappened(order, event, before)) {
        break;
      }
    }
  }
  running.delete(orderId);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.orders.list }),
    queryClient.invalidateQueries({ queryKey: queryKeys.orders.journey(orderId) }),
  ]);
}
