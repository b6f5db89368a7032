import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { AddLine, Cart } from '@/api/types';

export function postCartLine(body: AddLine): Promise<Cart> {
  return unwrap(client.POST('/api/cart/lines', { body }));
}
