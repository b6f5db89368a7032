import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { ApiError, unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Order } from '@/api/types';
import { cartStore } from '@/features/cart/api/cart';
import type { CartStore } from '@/features/cart/api/store';
import { storeOrder } from '@/features/orders/api/storeOrder';
import { endAttempt, type Attempt } from './attempt';
import { cartIn } from './refusal';

/** How often it is sent again by itself; with the pauses that is a minute and a half. */
const MOST_RETRIES = 9;
const LONGEST_PAUSE_MS = 15_000;

const NOT_HEARD = [408, 425, 429];

/** Whether nobody can know from this if the order was placed. */
export function isLost(error: unknown): boolean {
  return (
    !(error instanceof ApiError) ||
    error.kind !== 'refused' ||
    (error.status !== undefined && NOT_HEARD.includes(error.status))
  );
}

async function sendOrder({ idempotencyKey, body }: Attempt): Promise<Order> {
  return unwrap(
    client.POST('/api/orders', {
      params: { header: { 'Idempotency-Key': idempotencyKey } },
      body,
    }),
  );
}

/** A refused total comes with the cart that costs something else; after any other refusal it is asked for. */
async function showCartAsItIs(store: CartStore, refusal: unknown): Promise<void> {
  const cart = cartIn(refusal);
  if (cart === undefined) {
    await store.load().catch(() => undefined);
  } else {
    store.take(cart);
  }
}

/**
 * Sends an attempt until its answer is known: what was lost on the way is sent again with the same key, which the shop
 * answers with the same order. Refused or placed, the attempt has ended.
 */
export function usePlaceOrder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: sendOrder,
    retry: (failures, error) => failures < MOST_RETRIES && isLost(error),
    retryDelay: (failures) => Math.min(LONGEST_PAUSE_MS, 500 * 2 ** failures),
    onSuccess: (order, attempt) => {
      endAttempt(attempt);
      storeOrder(queryClient, order);
      void queryClient.invalidateQueries({ queryKey: queryKeys.cart });
      void queryClient.invalidateQueries({ queryKey: queryKeys.products });
    },
    onError: async (error, attempt) => {
      if (!isLost(error)) {
        endAttempt(attempt);
        // Why it was refused is told together with the cart as it is now.
        await showCartAsItIs(cartStore(queryClient), error);
      }
    },
  });
}
