import type { Order } from '@/api/types';
import type { Board } from '@/features/display/api/board';

/** Where an order stands at the counter. */
export interface Place {
  /** The first is 1. */
  position: number;
  /** How long it is likely to take, in whole minutes. */
  minutes: number;
}

const IN_QUEUE: readonly string[] = ['PAYMENT_APPROVED', 'PREPARING'];

/** Whether the order is one of those that the staff see. */
export function isAtCounter({ fulfilment, status }: Pick<Order, 'fulfilment' | 'status'>): boolean {
  return fulfilment === 'COUNTER' && (IN_QUEUE.includes(status) || status === 'READY');
}

/** The place among those that are paid; undefined where the board does not have the order. */
export function placeOf(order: Pick<Order, 'number'>, board: Board): Place | undefined {
  const paid = board.waiting.filter(({ status }) => IN_QUEUE.includes(status));
  const position = paid.findIndex(({ number }) => number === order.number) + 1;
  // The board says how long all that wait are likely to take, those among them that are not paid yet; this order waits for
  // its share of it.
  const seconds = (board.estimatedWaitSeconds * position) / board.waiting.length;
  return position === 0 ? undefined : { position, minutes: Math.ceil(seconds / 60) };
}
