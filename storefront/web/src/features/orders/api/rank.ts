import type { Order, OrderStatus } from '@/api/types';

const ORDER: readonly OrderStatus[] = [
  'CREATED',
  'AWAITING_PAYMENT',
  'PAYMENT_APPROVED',
  'PREPARING',
  'READY',
  'PICKED_UP',
  'SHIPPED',
  'PAYMENT_REFUSED',
  'DELETED',
  'REFUNDED',
];

export function rankOf(status: OrderStatus): number {
  return ORDER.indexOf(status);
}

export function isKnownStatus(value: unknown): value is OrderStatus {
  return ORDER.some((status) => status === value);
}

export function isAhead(status: OrderStatus, of: OrderStatus): boolean {
  return rankOf(status) > rankOf(of);
}

/**
 * What was fetched, without taking back what is known already: an announcement may be ahead of the service that answers
 * for the order, and answers may overtake each other.
 */
export function mergeOrder(known: Order | undefined, fetched: Order): Order {
  if (known?.id !== fetched.id) {
    return fetched;
  }
  const newest = known.version > fetched.version ? known : fetched;
  const status = isAhead(known.status, fetched.status) ? known.status : fetched.status;
  const reason = fetched.reason ?? known.reason;
  return { ...newest, status, ...(reason === undefined ? {} : { reason }) };
}

/** The same status at least, and the reason where there is one. */
export function announce(
  order: Order,
  status: OrderStatus,
  reason: Order['reason'] | undefined,
): Order {
  if (!isAhead(status, order.status)) {
    return order;
  }
  return { ...order, status, ...(reason === undefined ? {} : { reason }) };
}

/** Nothing more will happen to the order, and everything about it is here. */
export function isFinal({ status, tracking }: Pick<Order, 'status' | 'tracking'>): boolean {
  return ['PICKED_UP', 'REFUNDED'].includes(status) || tracking !== undefined;
}

export function canDelete(status: OrderStatus): boolean {
  return ['CREATED', 'AWAITING_PAYMENT', 'PAYMENT_APPROVED'].includes(status);
}
