import { describe, expect, it, vi } from 'vitest';
import { kept } from './kept';

const asNumber = (value: unknown) => (typeof value === 'number' ? value : undefined);

describe('a kept value', () => {
  it('comes back in the next visit', () => {
    kept('count', asNumber).write(3);
    expect(kept('count', asNumber).read()).toBe(3);
    kept('count', asNumber).forget();
    expect(kept('count', asNumber).read()).toBeUndefined();
  });

  it('is nothing where something else was kept', () => {
    localStorage.setItem('cafezinho.count', '"three"');
    expect(kept('count', asNumber).read()).toBeUndefined();
    localStorage.setItem('cafezinho.count', '{');
    expect(kept('count', asNumber).read()).toBeUndefined();
  });

  it('lasts as long as the page where there is no storage', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const count = kept('count', asNumber);
    count.write(4);
    expect(count.read()).toBe(4);
  });
});
