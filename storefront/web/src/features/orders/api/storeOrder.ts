import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Order } from '@/api/types';
import { newest } from './getOrder';

/** Shows an order as a write has answered it, wherever it is shown. */
export function storeOrder(queryClient: QueryClient, order: Order): void {
  queryClient.setQueryData<Order>(queryKeys.orders.detail(order.id), (known) =>
    newest(known, order),
  );
  void queryClient.invalidateQueries({ queryKey: queryKeys.orders.list });
  void queryClient.invalidateQueries({ queryKey: queryKeys.orders.journey(order.id) });
}
