import { useInfiniteQuery } from '@tanstack/react-query';
import type { Product } from '@/api/types';
import { ordersQuery } from '@/features/orders/api/getOrders';
import { mostOrdered } from '../api/often';
import { useText } from '../texts';
import { MenuSection } from './MenuSection';

interface OftenOrderedProps {
  products: readonly Product[];
  hrefOf: (sku: string) => string;
  onOpen: (sku: string) => void;
}

/** A short cut for those who have ordered before; nothing for the others. */
export function OftenOrdered({ products, hrefOf, onOpen }: OftenOrderedProps) {
  const text = useText();
  const { data } = useInfiniteQuery(ordersQuery);
  const often = mostOrdered(data?.pages.flatMap(({ orders }) => orders) ?? [], products);
  return often.length === 0 ? null : (
    <MenuSection
      id="often"
      name={text('catalog.often')}
      products={often}
      hrefOf={hrefOf}
      onOpen={onOpen}
      isShortcut
    />
  );
}
