import { useCallback } from 'react';
import type { Product } from '@/api/types';
import { countItems, useCart, useCartStore } from '@/features/cart/api/cart';
import { MAX_QUANTITY, type LineDraft } from '@/features/cart/api/lines';
import { useFormat } from '@/shared/format/useFormat';
import { announce } from '@/shared/ui/announce';
import { useText } from '../texts';

export function plainDraft({ sku, name, price, available }: Product): LineDraft {
  return {
    sku,
    name,
    options: [],
    unitPrice: price,
    ...(available !== undefined && { available }),
  };
}

/** How many of a product are in the cart, whatever was chosen with them. */
export function useQuantityInCart(sku: string): number {
  const { cart } = useCart();
  return countItems({ items: cart.items.filter((line) => line.sku === sku) });
}

/** How many more can be had. */
export function leftToAdd({ available }: Product, inCart: number): number {
  return Math.max(0, Math.min(available ?? MAX_QUANTITY, MAX_QUANTITY) - inCart);
}

/** Adds to the cart, or takes away, and tells those who do not see it. */
export function useAddToCart() {
  const text = useText();
  const format = useFormat();
  const store = useCartStore();
  return useCallback(
    (line: LineDraft, by: number) => {
      store.add(line, by);
      announce(
        text('catalog.announce', {
          name: line.name,
          count: store.quantityOf(line),
          total: format.money(store.shown.total),
        }),
      );
    },
    [text, format, store],
  );
}
