import { expect, it } from 'vitest';
import { aCartLine } from '@/testing/cart';
import { aProduct } from '@/testing/products';
import { mostOrdered } from './often';

const order = (...skus: string[]) => ({ lines: skus.map((sku) => aCartLine({ sku })) });
const menu = ['a', 'b', 'c', 'd'].map((sku) => aProduct({ sku, available: sku === 'd' ? 0 : 5 }));

it('counts orders, not units, and puts the newest first among equals', () => {
  const orders = [order('b', 'b', 'b'), order('a', 'c'), order('c', 'gone', 'd'), order('c', 'd')];
  expect(mostOrdered(orders, menu).map(({ sku }) => sku)).toEqual(['c', 'b', 'a']);
});

it('makes nothing up', () => {
  expect(mostOrdered([], menu)).toEqual([]);
});
