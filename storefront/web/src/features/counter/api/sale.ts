import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import type { Product } from '@/api/types';
import { chosenOptions, unitPrice, type Selection } from '@/features/catalog/api/options';

export interface SaleLine {
  key: string;
  product: Product;
  quantity: number;
  selection: Selection;
  note: string;
}

/** How a guest without a phone has paid: at the till or with the card machine. */
export type TillPayment = 'CASH' | 'CARD';

export interface Sale {
  lines: readonly SaleLine[];
  payment: TillPayment;
  name: string;
}

/** In the smallest unit of the currency. */
export function totalOf(lines: readonly SaleLine[]): number {
  return lines.reduce(
    (sum, { product, quantity, selection }) =>
      sum + quantity * unitPrice(product, chosenOptions(product, selection)).amount,
    0,
  );
}

/** Enters an order that is paid. The same key is the same order, however often it is sent. Answers its number. */
export async function enterSale({ lines, payment, name }: Sale, key: string): Promise<number> {
  const call = client.POST('/api/counter/orders', {
    params: { header: { 'Idempotency-Key': key } },
    body: {
      lines: lines.map(({ product, quantity, selection, note }) => ({
        sku: product.sku,
        quantity,
        ...(selection.size > 0 && { options: [...selection] }),
        ...(note.trim() !== '' && { note: note.trim() }),
      })),
      payment,
      ...(name.trim() !== '' && { buyer: { name: name.trim() } }),
    },
  });
  return (await unwrap(call)).number;
}
