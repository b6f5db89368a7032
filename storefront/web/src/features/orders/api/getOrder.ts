import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Order } from '@/api/types';

const SLOW_POLL_MS = 30_000;

/** Answers may overtake each other: of two the one with the greater version is the newer. */
export function newest(known: Order | undefined, fetched: Order): Order {
  return known?.id === fetched.id && known.version > fetched.version ? known : fetched;
}

export function getOrder(id: string, signal?: AbortSignal): Promise<Order> {
  const params = { path: { id } };
  return unwrap(
    client.GET('/api/orders/{id}', signal === undefined ? { params } : { params, signal }),
  );
}

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.orders.detail(id),
    queryFn: async ({ signal, client: queryClient }): Promise<Order> => {
      const fetched = await getOrder(id, signal);
      return newest(queryClient.getQueryData<Order>(queryKeys.orders.detail(id)), fetched);
    },
    // The live stream is the fast way; this one heals whatever it may have missed.
    refetchInterval: SLOW_POLL_MS,
  });
