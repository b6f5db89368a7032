import { describe, expect, it } from 'vitest';
import { aProduct } from '@/testing/products';
import { searchProducts, sectionsOf, slug } from './menu';

const espresso = aProduct({ sku: 'espresso', name: 'Café espresso', category: 'Cafés' });
const bread = aProduct({
  sku: 'pao',
  name: 'Pão de queijo',
  description: 'Vai bem com café.',
  category: 'Salgados',
});
const mocha = aProduct({ sku: 'mocha', name: 'Mocha', description: '', category: 'Cafés' });
const menu = [bread, espresso, mocha];

describe('the menu', () => {
  it('keeps the order of categories and of products that the café has chosen', () => {
    expect(sectionsOf(menu)).toEqual([
      { id: 'salgados', name: 'Salgados', products: [bread] },
      { id: 'cafes', name: 'Cafés', products: [espresso, mocha] },
    ]);
  });

  it('has addresses without accents and blanks', () => {
    expect(['Cafés', 'Chás & sucos', 'Para levar!', '饮料'].map(slug)).toEqual([
      'cafes',
      'chas-sucos',
      'para-levar',
      '饮料',
    ]);
  });

  it('is searched without regard to accents and case, names first', () => {
    expect(searchProducts(menu, 'CAFE')).toEqual([espresso, bread, mocha]);
    expect(searchProducts(menu, 'queijo pao')).toEqual([bread]);
    expect(searchProducts(menu, 'pizza')).toEqual([]);
    expect(searchProducts(menu, '  ')).toEqual(menu);
  });
});
