import type { Order } from '@/api/types';

export function anOrder(changes: Partial<Order> = {}): Order {
  return {
    id: '01980f3e-7c00-7d3a-9d2e-0c5b8a9d1e22',
    number: 41,
    status: 'AWAITING_PAYMENT',
    deletable: true,
    fulfilment: 'DELIVERY',
    lines: [],
    total: { amount: 1500, currency: 'BRL' },
    buyer: { name: 'Ana', email: 'ana@example.com' },
    placedAt: '2026-05-02T12:00:00Z',
    updatedAt: '2026-05-02T12:00:00Z',
    version: 3,
    ...changes,
  };
}
