import type { JourneyEvent, Money, Order } from '@/api/types';

type Ended = Pick<Order, 'status' | 'payment' | 'refunds' | 'total'>;

/** The order did not become what the shopper wanted. */
export function hasFailed({ status }: Pick<Order, 'status'>): boolean {
  return status === 'DELETED' || status === 'REFUNDED' || status === 'PAYMENT_REFUSED';
}

/** Nothing more is to be done, for good or ill. */
export function isOver(order: Pick<Order, 'status'>): boolean {
  return hasFailed(order) || order.status === 'SHIPPED' || order.status === 'PICKED_UP';
}

/** What becomes of the money of an order that has failed. */
export type MoneyEnd =
  | { kind: 'none' }
  | { kind: 'returning'; amount: Money }
  | { kind: 'returned'; amount: Money; at: string | undefined };

function sumOf(refunds: NonNullable<Order['refunds']>, currency: string): Money {
  return { amount: refunds.reduce((sum, { amount }) => sum + amount.amount, 0), currency };
}

export function moneyEnd(
  { payment, refunds = [], total }: Ended,
  journey: readonly JourneyEvent[] = [],
): MoneyEnd {
  const returned = sumOf(refunds, total.currency);
  if (payment?.status === 'REFUNDED') {
    const at =
      refunds.at(-1)?.at ?? journey.findLast(({ type }) => type.startsWith('payment.refunded'))?.at;
    return { kind: 'returned', amount: returned.amount > 0 ? returned : total, at };
  }
  return payment?.status === 'APPROVED'
    ? { kind: 'returning', amount: { ...total, amount: total.amount - returned.amount } }
    : { kind: 'none' };
}
