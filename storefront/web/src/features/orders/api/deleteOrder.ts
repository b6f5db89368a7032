import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Order } from '@/api/types';
import { storeOrder } from './storeOrder';

/** Done, or asked for: then the order has `deletionRequested` until it is known whether it was in time. */
export function useDeleteOrder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string): Promise<Order> =>
      unwrap(client.DELETE('/api/orders/{id}', { params: { path: { id } } })),
    onSuccess: (order) => {
      storeOrder(queryClient, order);
    },
    onError: (_error, id) =>
      queryClient.invalidateQueries({ queryKey: queryKeys.orders.detail(id) }),
  });
}
