import { describe, expect, it } from 'vitest';
import { nextCursor } from './getOrders';

describe('the link to the next page', () => {
  it('names where it begins', () => {
    expect(nextCursor('</api/orders?size=10&cursor=NzQ0_-0>; rel="next"')).toBe('NzQ0_-0');
    expect(nextCursor('</a>; rel="prev", </api/orders?cursor=NzQ0>; rel=next')).toBe('NzQ0');
  });

  it('is missing on the last page', () => {
    expect(nextCursor(null)).toBeUndefined();
    expect(nextCursor('</api/orders?cursor=NzQ0>; rel="prev"')).toBeUndefined();
  });
});
