import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '@/api/queryKeys';
import type { Product, StockChange } from '@/api/types';
import { cartStore } from '@/features/cart/api/cart';

interface Menu {
  products: Product[];
}

/** Puts what is left of products into the menu and the cart as they are shown. */
export function applyStock(queryClient: QueryClient, changes: readonly StockChange[]): void {
  const left = new Map(changes.map(({ sku, available }) => [sku, available]));
  queryClient.setQueryData<Menu>(queryKeys.products, (menu) =>
    menu?.products.some(({ sku, available }) => left.has(sku) && left.get(sku) !== available) ===
    true
      ? {
          ...menu,
          products: menu.products.map((product) => {
            const available = left.get(product.sku);
            return available === undefined ? product : { ...product, available };
          }),
        }
      : menu,
  );
  cartStore(queryClient).applyStock(changes);
}
