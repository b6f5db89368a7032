import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Cart } from '@/api/types';

export function getCart(signal?: AbortSignal): Promise<Cart> {
  return unwrap(client.GET('/api/cart', signal === undefined ? {} : { signal }));
}
