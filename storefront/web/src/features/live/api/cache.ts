import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { OrderNotification } from '@/api/types';
import { followOrder, type Move } from './follow';
import type { LiveMessage } from './messages';
import { applyStock } from './stock';

const RECENT_MS = 60_000;

interface LiveEffects {
  /** Whether somebody is to be told of orders that no page shows now. */
  isTelling: () => boolean;
  onMove: (move: Move) => void;
}

function isShown(queryClient: QueryClient, { orderId }: OrderNotification): boolean {
  const query = queryClient.getQueryCache().find({ queryKey: queryKeys.orders.detail(orderId) });
  return query?.isActive() === true;
}

/** The one place where what is live changes what the pages show. */
export function applyLive(
  queryClient: QueryClient,
  message: LiveMessage,
  { isTelling, onMove }: LiveEffects,
): Promise<unknown> {
  switch (message.kind) {
    case 'order': {
      const { event } = message;
      const isRecent = Date.now() - Date.parse(event.at) < RECENT_MS;
      return isShown(queryClient, event) || (isRecent && isTelling())
        ? followOrder(queryClient, event, { onMove })
        : queryClient.invalidateQueries({ queryKey: queryKeys.orders.all });
    }
    case 'stock':
      applyStock(queryClient, message.changes);
      return Promise.resolve();
    case 'reload':
      return queryClient.invalidateQueries();
    case 'state':
      return Promise.resolve();
  }
}

/**
 * What was loaded before the stream was open may miss what happened between the two; so may an answer that is on its
 * way, for the page asks for it before its script runs.
 */
export async function refreshOrders(queryClient: QueryClient): Promise<void> {
  const orders = { queryKey: queryKeys.orders.all };
  const first = queryClient
    .getQueryCache()
    .findAll({ ...orders, predicate: ({ state }) => state.data === undefined });
  await queryClient.invalidateQueries({
    ...orders,
    predicate: ({ state }) => state.data !== undefined,
  });
  await Promise.allSettled(first.flatMap((query) => query.promise ?? []));
  await queryClient.invalidateQueries({ ...orders, predicate: (query) => first.includes(query) });
}
