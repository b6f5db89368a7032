import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inLanguageOfPage } from './language';

const PRODUCTS = 'https://shop.example/api/products';

describe('the language of a request', () => {
  beforeEach(() => {
    document.documentElement.lang = 'pt-BR';
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is left to a browser that asks for the same', () => {
    vi.stubGlobal('navigator', { language: 'pt-PT' });
    const request = new Request(PRODUCTS);
    expect(inLanguageOfPage(request)).toBe(request);
  });

  it.each([PRODUCTS, 'https://shop.example/api/cart', 'https://shop.example/api/orders?size=10'])(
    'is never that of what was preloaded in another one from %s',
    (address) => {
      vi.stubGlobal('navigator', { language: 'en-US' });
      const request = inLanguageOfPage(new Request(address));
      expect(request.headers.get('Accept-Language')).toBe('pt-BR');
      expect(request.url).not.toBe(address);
      expect(new URL(request.url).searchParams.get('size')).toBe(
        new URL(address).searchParams.get('size'),
      );
    },
  );

  it('keeps the address of what changes something', () => {
    vi.stubGlobal('navigator', { language: 'en-US' });
    const address = 'https://shop.example/api/orders';
    const request = inLanguageOfPage(new Request(address, { method: 'POST', body: '{}' }));
    expect(request.headers.get('Accept-Language')).toBe('pt-BR');
    expect(request.url).toBe(address);
  });
});
