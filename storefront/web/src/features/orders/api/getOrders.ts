import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query';
import { client } from '@/api/client';
import { answered } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Order } from '@/api/types';
import { newest } from './getOrder';

const PAGE_SIZE = 10;

export interface OrdersPage {
  orders: Order[];
  nextCursor: string | undefined;
}

export type OrderPages = InfiniteData<OrdersPage, string | undefined>;

/** The cursor of `</api/orders?…>; rel="next"`; undefined on the last page. */
export function nextCursor(link: string | null): string | undefined {
  const target = /<([^>]*)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  const query = target?.split('?', 2)[1];
  return new URLSearchParams(query).get('cursor') ?? undefined;
}

export const ordersQuery = infiniteQueryOptions({
  queryKey: queryKeys.orders.list,
  initialPageParam: undefined as string | undefined,
  queryFn: async ({ pageParam, signal, client: queryClient }): Promise<OrdersPage> => {
    const query = { size: PAGE_SIZE, ...(pageParam !== undefined && { cursor: pageParam }) };
    const { data, response } = await answered(
      client.GET('/api/orders', { params: { query }, signal }),
    );
    const orders = data.map((order) =>
      newest(queryClient.getQueryData<Order>(queryKeys.orders.detail(order.id)), order),
    );
    return { orders, nextCursor: nextCursor(response.headers.get('Link')) };
  },
  getNextPageParam: (last) => last.nextCursor,
});
