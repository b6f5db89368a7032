import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { JourneyEvent, Order, PlaceOrder } from '@/api/types';
import { isFinal, mergeOrder } from './rank';

const PAGE_SIZE = 10;
const SLOW_POLL_MS = 30_000;

export interface OrdersPage {
  orders: Order[];
  nextCursor: string | undefined;
}

export type OrderPages = InfiniteData<OrdersPage, string | undefined>;

export const allOrdersKey = ['orders'] as const;
export const ordersKey = ['orders', 'list'] as const;
export const orderKey = (id: string) => ['orders', 'detail', id] as const;
export const journeyKey = (id: string) => ['orders', 'journey', id] as const;

/** The cursor of `</api/orders?…>; rel="next"`; undefined on the last page. */
export function nextCursor(link: string | null): string | undefined {
  const target = /<([^>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  const query = target?.split('?', 2)[1];
  return new URLSearchParams(query).get('cursor') ?? undefined;
}

export const ordersQuery = infiniteQueryOptions({
  queryKey: ordersKey,
  initialPageParam: undefined as string | undefined,
  queryFn: async ({ pageParam, signal, client: queryClient }): Promise<OrdersPage> => {
    const query = { size: PAGE_SIZE, ...(pageParam !== undefined && { cursor: pageParam }) };
    const answer = await client.GET('/api/orders', { params: { query }, signal });
    const orders = unwrap(answer).map((order) =>
      mergeOrder(queryClient.getQueryData<Order>(orderKey(order.id)), order),
    );
    return { orders, nextCursor: nextCursor(answer.response.headers.get('Link')) };
  },
  getNextPageParam: (last) => last.nextCursor,
});

export async function fetchOrder(id: string, signal?: AbortSignal): Promise<Order> {
  const params = { path: { id } };
  return unwrap(
    await client.GET('/api/orders/{id}', signal === undefined ? { params } : { params, signal }),
  );
}

export const orderQuery = (id: string) =>
  queryOptions({
    queryKey: orderKey(id),
    queryFn: async ({ signal, client: queryClient }): Promise<Order> => {
      const fetched = await fetchOrder(id, signal);
      return mergeOrder(queryClient.getQueryData<Order>(orderKey(id)), fetched);
    },
    // The live stream is the fast way; this one heals whatever it may have missed.
    refetchInterval: ({ state }) =>
      state.data !== undefined && isFinal(state.data) ? false : SLOW_POLL_MS,
  });

export const journeyQuery = (id: string) =>
  queryOptions({
    queryKey: journeyKey(id),
    queryFn: async ({ signal }): Promise<JourneyEvent[]> =>
      unwrap(await client.GET('/api/orders/{id}/journey', { params: { path: { id } }, signal })),
  });

export function storeOrder(queryClient: QueryClient, order: Order): void {
  queryClient.setQueryData<Order>(orderKey(order.id), (known) => mergeOrder(known, order));
  void queryClient.invalidateQueries({ queryKey: ordersKey });
  void queryClient.invalidateQueries({ queryKey: journeyKey(order.id) });
}

export interface Attempt {
  idempotencyKey: string;
  body: PlaceOrder;
}

export function usePlaceOrder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ idempotencyKey, body }: Attempt): Promise<Order> =>
      unwrap(
        await client.POST('/api/orders', {
          params: { header: { 'Idempotency-Key': idempotencyKey } },
          body,
        }),
      ),
    onSuccess: (order) => {
      storeOrder(queryClient, order);
      void queryClient.invalidateQueries({ queryKey: ['cart'] });
      void queryClient.invalidateQueries({ queryKey: ['catalogue'] });
    },
  });
}

export function useDeleteOrder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: string): Promise<Order> =>
      unwrap(await client.DELETE('/api/orders/{id}', { params: { path: { id } } })),
    onSuccess: (order) => {
      storeOrder(queryClient, order);
    },
    onError: (_error, id) => queryClient.invalidateQueries({ queryKey: orderKey(id) }),
  });
}
