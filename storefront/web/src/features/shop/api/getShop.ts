import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { Shop } from '@/api/types';
import { learnTimeZone } from '@/shared/format/zone';

async function getShop(signal: AbortSignal): Promise<Shop> {
  const shop = await unwrap(client.GET('/api/shop', { signal }));
  learnTimeZone(shop.timeZone);
  return shop;
}

/** The shop's name, how to reach it, whether it takes orders now, and which time its clock shows. */
export const shopQuery = queryOptions({
  queryKey: queryKeys.shop,
  queryFn: ({ signal }) => getShop(signal),
  staleTime: 5 * 60_000,
});
