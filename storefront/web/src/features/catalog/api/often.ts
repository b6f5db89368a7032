import type { Order, Product } from '@/api/types';

const MOST = 6;

/**
 * What this shopper has ordered most often, by the number of orders with it and then by the newest. Nothing is made up
 * for somebody who has not ordered yet; what is no longer sold or is sold out is left out.
 *
 * @param orders newest first
 */
export function mostOrdered(orders: readonly Pick<Order, 'lines'>[], products: readonly Product[]) {
  const counts = new Map<string, number>();
  orders.forEach(({ lines }) => {
    new Set(lines.map(({ sku }) => sku)).forEach((sku) =>
      counts.set(sku, (counts.get(sku) ?? 0) + 1),
    );
  });
  const bySku = new Map(products.map((product) => [product.sku, product]));
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([sku]) => {
      const product = bySku.get(sku);
      return product === undefined || product.available === 0 ? [] : [product];
    })
    .slice(0, MOST);
}
