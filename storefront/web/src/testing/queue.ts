import type { QueueOrder } from '@/features/counter/api/types';

export function aQueueOrder(changes: Partial<QueueOrder> = {}): QueueOrder {
  return {
    id: '01980f3e-7c00-7d3a-9d2e-0c5b8a9d1e22',
    number: 41,
    status: 'PAYMENT_APPROVED',
    since: new Date().toISOString(),
    fulfilment: 'COUNTER',
    lines: [{ sku: 'cappuccino', name: 'Cappuccino', options: [], quantity: 1 }],
    ...changes,
  };
}
