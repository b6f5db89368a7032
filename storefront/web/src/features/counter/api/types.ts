import type { Fulfilment, Line, Order, OrderStatus } from '@/api/types';

export type QueueLine = Pick<Line, 'sku' | 'name' | 'note' | 'quantity'> & {
  options: readonly { id: string; name: string }[];
};

/** An order that the staff have to do something about. */
export interface QueueOrder {
  id: string;
  number: number;
  status: OrderStatus;
  /** When it came into the queue. */
  since: string;
  /** Since when it has had its status. */
  statusSince?: string;
  fulfilment: Fulfilment;
  lines: QueueLine[];
  /** The name of who prepares it. */
  claimedBy?: string;
  /** To whom a delivery goes. */
  recipient?: { name: string; address: NonNullable<Order['address']> };
}

/** What the staff do with an order, as the API's addresses call it. */
export type Step = 'claim' | 'ready' | 'picked-up' | 'sent';
