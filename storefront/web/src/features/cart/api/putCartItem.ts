import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Cart } from '@/api/types';

/** Sets the quantity of the line without options and without a note. */
export function putCartItem(sku: string, quantity: number, keepalive = false): Promise<Cart> {
  const params = { path: { sku } };
  return unwrap(client.PUT('/api/cart/items/{sku}', { params, body: { quantity }, keepalive }));
}
