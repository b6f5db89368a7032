import type { Order } from '@/api/types';

type StatusTextId = `status.${Order['status']}` | `ended.${NonNullable<Order['reason']>}`;

/** An order that failed is called by why it did: nobody is told of a refusal who changed their mind. */
export function statusTextId({ status, reason }: Pick<Order, 'status' | 'reason'>): StatusTextId {
  const isEnd = status === 'DELETED' || status === 'PAYMENT_REFUSED';
  return isEnd && reason !== undefined ? `ended.${reason}` : `status.${status}`;
}
