import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Cart } from '@/api/types';

export const MAX_QUANTITY = 99;

export const cartQuery = queryOptions({
  queryKey: ['cart'],
  queryFn: async ({ signal }): Promise<Cart> => unwrap(await client.GET('/api/cart', { signal })),
});

interface Change {
  sku: string;
  /** 0 takes the product out. */
  quantity: number;
}

async function change({ sku, quantity }: Change): Promise<Cart> {
  const path = { sku };
  return unwrap(
    quantity === 0
      ? await client.DELETE('/api/cart/items/{sku}', { params: { path } })
      : await client.PUT('/api/cart/items/{sku}', { params: { path }, body: { quantity } }),
  );
}

/** Changes go out one after the other, so that the last answer is the cart as it is. */
export function useCartChange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    scope: { id: 'cart' },
    onMutate: () => queryClient.cancelQueries({ queryKey: cartQuery.queryKey }),
    onSuccess: (cart) => {
      queryClient.setQueryData(cartQuery.queryKey, cart);
    },
    onError: () => queryClient.invalidateQueries({ queryKey: cartQuery.queryKey }),
  });
}

/** Adds one on top of what the server holds now, not of what this tab last saw. */
export function useAddToCart() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (sku: string): Promise<Cart> => {
      const cart = unwrap(await client.GET('/api/cart'));
      const present = cart.items.find((item) => item.sku === sku)?.quantity ?? 0;
      return change({ sku, quantity: Math.min(MAX_QUANTITY, present + 1) });
    },
    scope: { id: 'cart' },
    onMutate: () => queryClient.cancelQueries({ queryKey: cartQuery.queryKey }),
    onSuccess: (cart) => {
      queryClient.setQueryData(cartQuery.queryKey, cart);
    },
  });
}

export function countItems(cart: Cart | undefined): number {
  return cart?.items.reduce((sum, item) => sum + item.quantity, 0) ?? 0;
}
