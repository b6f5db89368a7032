import type { Product } from '@/api/types';

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Finds "pão" for "pao": accents and case do not count, every word must occur. */
export function filterProducts(
  products: readonly Product[],
  category: string | undefined,
  search: string,
): Product[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    if (category !== undefined && product.category !== category) {
      return false;
    }
    const text = plain(`${product.name} ${product.description} ${product.category}`);
    return words.every((word) => text.includes(word));
  });
}

export function categoriesOf(products: readonly Product[]): string[] {
  return [...new Set(products.map((product) => product.category))];
}
