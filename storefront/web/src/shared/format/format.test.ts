import { describe, expect, it } from 'vitest';
import { formatCountdown, secondsUntil } from './countdown';
import { formatMoney } from './money';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('money', () => {
  it('is written as the reader expects', () => {
    const value = { amount: 123456, currency: 'BRL' };
    expect(plain(formatMoney(value, 'pt-BR'))).toBe('R$ 1.234,56');
    expect(plain(formatMoney(value, 'en'))).toBe('R$1,234.56');
  });

  it('knows currencies without a smaller unit', () => {
    expect(formatMoney({ amount: 500, currency: 'JPY' }, 'en')).toBe('¥500');
  });
});

describe('the countdown', () => {
  it('counts whole seconds and stops at none', () => {
    const now = Date.parse('2026-05-02T12:00:00Z');
    expect(secondsUntil('2026-05-02T12:15:00Z', now)).toBe(900);
    expect(secondsUntil('2026-05-02T12:00:00.100Z', now)).toBe(1);
    expect(secondsUntil('2026-05-02T11:00:00Z', now)).toBe(0);
    expect(secondsUntil('soon', now)).toBe(0);
  });

  it('shows hours only when there are some', () => {
    expect([0, 65, 900, 3661].map(formatCountdown)).toEqual(['00:00', '01:05', '15:00', '1:01:01']);
  });
});
