import type { QueryClient } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Product } from '@/api/types';
import type { Catalogue } from '@/features/catalog/api/getProducts';

/** `pause` stops selling a product that has run out, `resume` sells it again as far as there is stock. */
export type Selling = 'pause' | 'resume';

/**
 * Answers the product as it is offered now, which counts for the menu too: a menu that is read in the same moment may
 * still be the one before.
 */
export async function sellProduct(
  queryClient: QueryClient,
  sku: string,
  what: Selling,
): Promise<Product> {
  const params = { path: { sku } };
  const answer = await unwrap(
    what === 'pause'
      ? client.POST('/api/counter/products/{sku}/pause', { params })
      : client.POST('/api/counter/products/{sku}/resume', { params }),
  );
  await queryClient.cancelQueries({ queryKey: queryKeys.products });
  queryClient.setQueryData<Catalogue>(
    queryKeys.products,
    (menu) =>
      menu && {
        ...menu,
        products: menu.products.map((product) => (product.sku === sku ? answer : product)),
      },
  );
  return answer;
}
