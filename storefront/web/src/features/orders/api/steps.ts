import type { Order, OrderStatus } from '@/api/types';
import { rankOf } from './rank';

export interface Step {
  status: OrderStatus;
  state: 'done' | 'current' | 'ahead';
}

const DELIVERY: readonly OrderStatus[] = [
  'CREATED',
  'AWAITING_PAYMENT',
  'PAYMENT_APPROVED',
  'SHIPPED',
];

const COUNTER: readonly OrderStatus[] = [
  'CREATED',
  'AWAITING_PAYMENT',
  'PAYMENT_APPROVED',
  'PREPARING',
  'READY',
  'PICKED_UP',
];

const ENDED: readonly OrderStatus[] = ['PAYMENT_REFUSED', 'DELETED', 'REFUNDED'];

/** The way of an order; one that ended early shows where it began and how it ended. */
export function stepsOf({ status, fulfilment }: Pick<Order, 'status' | 'fulfilment'>): Step[] {
  if (ENDED.includes(status)) {
    const way: OrderStatus[] =
      status === 'REFUNDED' ? ['CREATED', 'DELETED', 'REFUNDED'] : ['CREATED', status];
    return way.map((step) => ({ status: step, state: step === status ? 'current' : 'done' }));
  }
  const way = fulfilment === 'COUNTER' ? COUNTER : DELIVERY;
  return way.map((step) => {
    if (step === status) {
      return { status: step, state: 'current' };
    }
    return { status: step, state: rankOf(step) < rankOf(status) ? 'done' : 'ahead' };
  });
}
