import type { OrderStatus } from '@/api/types';
import { client } from '@/api/client';
import { askJson } from '@/api/json';
import { unwrap } from '@/api/problem';
import { isRecord } from '@/features/live/api/messages';
import type { Step } from './types';

const STATUS_AFTER: Record<Step, OrderStatus> = {
  claim: 'PREPARING',
  ready: 'READY',
  'picked-up': 'PICKED_UP',
  sent: 'SHIPPED',
};

/** What an order has become, until the queue itself shows it. */
export interface Moved {
  status: OrderStatus;
  /** Since when, by the shop's clock. */
  statusSince?: string;
  claimedBy?: string;
}

const addressOf = (id: string, what: string) =>
  `/api/counter/orders/${encodeURIComponent(id)}/${what}`;

function movedTo(answer: unknown, expected: OrderStatus): Moved {
  const order = isRecord(answer) ? answer : {};
  return {
    status: typeof order.status === 'string' ? (order.status as OrderStatus) : expected,
    ...(typeof order.statusSince === 'string' && { statusSince: order.statusSince }),
    ...(typeof order.claimedBy === 'string' && { claimedBy: order.claimedBy }),
  };
}

/** Takes a step with an order. `isLeaving` sends it to its end though the page is left meanwhile. */
export async function takeStep(id: string, step: Step, isLeaving = false): Promise<Moved> {
  const answer = await askJson(addressOf(id, step), { method: 'POST', keepalive: isLeaving });
  return movedTo(answer, STATUS_AFTER[step]);
}

/** The reason is shown to the shopper. */
export async function cancelOrder(id: string, reason: string): Promise<Moved> {
  const body = reason.trim() === '' ? {} : { reason: reason.trim() };
  return movedTo(await askJson(addressOf(id, 'cancel'), { method: 'POST', body }), 'DELETED');
}

export async function openCounter(open: boolean): Promise<void> {
  await unwrap(client.PUT('/api/counter/shop', { body: { open } }));
}
