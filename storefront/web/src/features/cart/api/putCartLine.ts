import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Cart, ChangeLine } from '@/api/types';

export function putCartLine(id: string, body: ChangeLine, keepalive = false): Promise<Cart> {
  return unwrap(client.PUT('/api/cart/lines/{id}', { params: { path: { id } }, body, keepalive }));
}
