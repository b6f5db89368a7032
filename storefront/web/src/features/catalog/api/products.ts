import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Product } from '@/api/types';

export interface Catalogue {
  products: Product[];
  stale: boolean;
}

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: async ({ signal }): Promise<Catalogue> => {
    const answer = await client.GET('/api/products', { signal });
    return {
      products: unwrap(answer),
      stale: answer.response.headers.get('Cafezinho-Stale') === 'true',
    };
  },
  staleTime: 30_000,
});
