import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Cart } from '@/api/types';

export function deleteCartLine(id: string, keepalive = false): Promise<Cart> {
  return unwrap(client.DELETE('/api/cart/lines/{id}', { params: { path: { id } }, keepalive }));
}
