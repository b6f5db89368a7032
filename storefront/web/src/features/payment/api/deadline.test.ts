import { describe, expect, it } from 'vitest';
import { minutesToTell, shareLeft } from './deadline';

describe('the time to pay', () => {
  const since = '2026-05-02T12:00:00Z';
  const until = '2026-05-02T12:15:00Z';

  it('runs from whole to none', () => {
    const at = (time: string) => shareLeft(since, until, Date.parse(time));
    expect(at('2026-05-02T12:00:00Z')).toBe(1);
    expect(at('2026-05-02T12:07:30Z')).toBe(0.5);
    expect(at('2026-05-02T13:00:00Z')).toBe(0);
    expect(at('2026-05-02T11:00:00Z')).toBe(1);
    expect(shareLeft(until, 'soon', 0)).toBe(0);
  });

  it('is told seldom at first and each minute at the end', () => {
    expect([900, 600, 299, 61, 60, 1, 0].map(minutesToTell)).toEqual([
      undefined,
      10,
      5,
      2,
      1,
      1,
      undefined,
    ]);
  });
});
