import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { queryKeys } from '@/api/queryKeys';
import { keptCart, keptWishes } from './kept';
import { cartRequests } from './requests';
import type { ShownCart } from './shown';
import { CartStore } from './store';
import { openTabs } from './tabs';

const FRESH_MS = 5_000;

const stores = new WeakMap<QueryClient, CartStore>();

/** The cart of these pages. What it shows is always in the cache of the queries, too. */
export function cartStore(queryClient: QueryClient): CartStore {
  let store = stores.get(queryClient);
  if (store === undefined) {
    store = new CartStore({
      requests: cartRequests,
      tabs: openTabs(),
      kept: keptCart.read() ?? { lost: [] },
      keep: keptCart.write,
      keepWishes: (wishes) => {
        if (wishes.length > 0) {
          keptWishes.write(wishes);
        } else {
          keptWishes.forget();
        }
      },
      onShown: (cart) => {
        queryClient.setQueryData<ShownCart>(queryKeys.cart, cart);
      },
    });
    stores.set(queryClient, store);
    if (store.shown.items.length > 0) {
      queryClient.setQueryData<ShownCart>(queryKeys.cart, store.shown, { updatedAt: 0 });
    }
  }
  return store;
}

/**
 * The cart as the shopper wants it, also while the server has not answered. Before its first answer it is what this
 * browser remembers; `isKnown` tells.
 */
export const cartQuery = queryOptions({
  queryKey: queryKeys.cart,
  queryFn: ({ signal, client }): Promise<ShownCart> => cartStore(client).load(signal),
  staleTime: FRESH_MS,
  refetchOnReconnect: true,
});

export function useCartStore(): CartStore {
  return cartStore(useQueryClient());
}

/** The cart as it is shown with this very tap, and how the last reading of it went. */
export function useCart() {
  const store = useCartStore();
  const cart = useSyncExternalStore(store.subscribe, () => store.shown);
  const { error, refetch, isFetching } = useQuery(cartQuery);
  return { cart, error, refetch, isFetching };
}

export function countItems(cart: { items: readonly { quantity: number }[] } | undefined): number {
  return cart?.items.reduce((sum, item) => sum + item.quantity, 0) ?? 0;
}

/** Whether something has to be changed before the cart can be ordered. A new price hinders nothing. */
export function isBlocked({ problem }: { problem?: string | undefined }): boolean {
  return problem !== undefined && problem !== 'PRICE_CHANGED';
}
