import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Order, OrderNotification } from '@/api/types';
import { getOrder, newest } from '@/features/orders/api/getOrder';

/** An event may be announced moments before the order itself shows it. */
const PAUSES_MS: readonly number[] = [0, 200, 600, 1500, 4000, 10_000];

/** Principal hears of each topic by itself: what is newer than an event may still be without it. */
const DOUBT_MS = 2000;

export interface Move {
  before: Order | undefined;
  order: Order;
  event: OrderNotification;
}

interface FollowOptions {
  onMove?: (move: Move) => void;
  pauses?: readonly number[];
  doubt?: number;
}

interface Following {
  controller: AbortController;
  /** What the order does not show yet. Events overtake each other: the last one may be one that moves nothing. */
  events: readonly OrderNotification[];
}

const following = new WeakMap<QueryClient, Map<string, Following>>();

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Whether the order surely has the event in it. Most events that move nothing say CREATED. */
function shows(order: Order, event: OrderNotification): boolean {
  return order.status === event.status && event.status !== 'CREATED';
}

/** Whether the order may have the event in it, as far as can be told from outside. */
function mayShow(order: Order, event: OrderNotification, before: Order | undefined): boolean {
  const isNewer = Date.parse(order.updatedAt) >= Date.parse(event.at);
  return order.status === event.status || (isNewer && order.version !== before?.version);
}

/**
 * Loads the order that an event tells of until it shows the event. Its state is never made from the event: events come
 * in any order, and only the order itself knows what they add up to. A later event of the same order takes over, and
 * waits for what the one before has waited for.
 */
export async function followOrder(
  queryClient: QueryClient,
  event: OrderNotification,
  { onMove, pauses = PAUSES_MS, doubt = DOUBT_MS }: FollowOptions = {},
): Promise<void> {
  const { orderId } = event;
  const key = queryKeys.orders.detail(orderId);
  const running = following.get(queryClient) ?? new Map<string, Following>();
  following.set(queryClient, running);
  const overtaken = running.get(orderId);
  overtaken?.controller.abort();
  const controller = new AbortController();
  const { signal } = controller;
  let events = [...(overtaken?.events ?? []), event];
  running.set(orderId, { controller, events });
  const before = queryClient.getQueryData<Order>(key);

  const load = async (ms: number): Promise<Order | undefined> => {
    await pause(ms, signal);
    const fetched = signal.aborted
      ? undefined
      : await getOrder(orderId, signal).catch(() => undefined);
    if (signal.aborted || fetched === undefined) {
      return undefined;
    }
    const known = queryClient.getQueryData<Order>(key);
    const order = newest(known, fetched);
    queryClient.setQueryData<Order>(key, order);
    if (order.version !== known?.version) {
      onMove?.({ before: known, order, event });
    }
    events = events.filter((each) => !shows(order, each));
    running.set(orderId, { controller, events });
    return order;
  };

  for (const ms of pauses) {
    const order = await load(ms);
    if (signal.aborted) {
      return;
    }
    if (order !== undefined && events.every((each) => mayShow(order, each, before))) {
      if (events.length > 0) {
        await load(doubt);
      }
      break;
    }
  }
  if (signal.aborted) {
    return;
  }
  running.delete(orderId);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: queryKeys.orders.list }),
    queryClient.invalidateQueries({ queryKey: queryKeys.orders.journey(orderId) }),
  ]);
}
