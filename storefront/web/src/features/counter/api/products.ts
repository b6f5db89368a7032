import type { QueryClient } from '@tanstack/react-query';
import { askJson } from '@/api/json';
import { queryKeys } from '@/api/queryKeys';
import type { Product } from '@/api/types';
import type { Catalogue } from '@/features/catalog/api/getProducts';
import { isRecord } from '@/features/live/api/messages';

/** Stops selling a product that has run out, or sells it again as far as there is stock. */
export async function sellProduct(
  queryClient: QueryClient,
  sku: string,
  isSold: boolean,
): Promise<void> {
  const answer = await askJson(
    `/api/counter/products/${encodeURIComponent(sku)}/${isSold ? 'resume' : 'pause'}`,
    { method: 'POST' },
  );
  if (isRecord(answer) && answer.sku === sku) {
    queryClient.setQueryData<Catalogue>(
      queryKeys.products,
      (menu) =>
        menu && {
          ...menu,
          products: menu.products.map((product) =>
            product.sku === sku ? (answer as unknown as Product) : product,
          ),
        },
    );
  }
  await queryClient.invalidateQueries({ queryKey: queryKeys.products });
}
