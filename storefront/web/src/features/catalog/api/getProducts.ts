import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { answered } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Product } from '@/api/types';

const FRESH_MS = 30_000;
const STALE_HEADER = 'Cafezinho-Stale';

/** Everything for sale, in the café's own order. */
export interface Catalogue {
  products: Product[];
  /** Whether the inventory is down, and this is the last that was known. */
  stale: boolean;
}

export async function getProducts(signal?: AbortSignal): Promise<Catalogue> {
  const { data, response } = await answered(
    client.GET('/api/products', signal === undefined ? {} : { signal }),
  );
  return { products: data, stale: response.headers.get(STALE_HEADER) === 'true' };
}

export const catalogueQuery = queryOptions({
  queryKey: queryKeys.products,
  queryFn: ({ signal }) => getProducts(signal),
  staleTime: FRESH_MS,
  refetchOnReconnect: true,
  // The last that was known has to be asked for again until the inventory is back.
  refetchInterval: ({ state }) => (state.data?.stale === true ? FRESH_MS : false),
});
