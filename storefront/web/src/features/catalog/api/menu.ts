import type { Product } from '@/api/types';

/** A category with its products, as the café has ordered both. */
export interface Section {
  /** For addresses and anchors. */
  id: string;
  name: string;
  products: Product[];
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

export function slug(name: string): string {
  return plain(name)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

export function sectionsOf(products: readonly Product[]): Section[] {
  const sections = new Map<string, Section>();
  products.forEach((product) => {
    const { category } = product;
    const section = sections.get(category) ?? { id: slug(category), name: category, products: [] };
    section.products.push(product);
    sections.set(category, section);
  });
  return [...sections.values()];
}

/** Finds "pão" for "pao": accents and case do not count, every word must occur. Names go before descriptions. */
export function searchProducts(products: readonly Product[], search: string): Product[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const isIn = (text: string) => {
    const found = plain(text);
    return words.every((word) => found.includes(word));
  };
  const matches = products.filter(({ name, description, category }) =>
    isIn(`${name} ${description} ${category}`),
  );
  return [
    ...matches.filter(({ name }) => isIn(name)),
    ...matches.filter(({ name }) => !isIn(name)),
  ];
}
