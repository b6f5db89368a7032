import type { Product } from '@/api/types';
import { brl } from './cart';

export function aProduct(changes: Partial<Product> = {}): Product {
  return {
    sku: 'cafe-espresso',
    name: 'Café espresso',
    description: 'Curto e encorpado, com crema dourada.',
    category: 'Cafés',
    price: brl(700),
    available: 200,
    image: '/products/cafe-espresso.svg',
    drink: true,
    ...changes,
  };
}
