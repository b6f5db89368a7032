import type { Fulfilment, JourneyEvent, Order, OrderStatus } from '@/api/types';
import { hasFailed, moneyEnd } from './ending';

export interface Step {
  status: OrderStatus;
  state: 'done' | 'current' | 'ahead';
  /** When it began; undefined for what has not, or where it is not known. */
  at: string | undefined;
}

/** What a shopper can look forward to, in the order in which the page shows it. */
const WAYS: Readonly<Record<Fulfilment, readonly OrderStatus[]>> = {
  DELIVERY: ['CREATED', 'AWAITING_PAYMENT', 'PAYMENT_APPROVED', 'SHIPPED'],
  COUNTER: ['CREATED', 'AWAITING_PAYMENT', 'PAYMENT_APPROVED', 'PREPARING', 'READY', 'PICKED_UP'],
};

const STATUS_BY_EVENT: Readonly<Record<string, OrderStatus>> = {
  'order.created': 'CREATED',
  'payment.requested': 'AWAITING_PAYMENT',
  'payment.approved': 'PAYMENT_APPROVED',
  'order.shipped': 'SHIPPED',
  'order.deleted': 'DELETED',
  'payment.refunded': 'REFUNDED',
};

const PREPARATION: readonly OrderStatus[] = ['PREPARING', 'READY', 'PICKED_UP'];

/** The event's name without its version. */
const eventName = ({ type }: Pick<JourneyEvent, 'type'>) => type.replace(/\.v\d+$/, '');

function statusOf(event: JourneyEvent): OrderStatus | undefined {
  const name = eventName(event);
  return name === 'preparation.updated'
    ? PREPARATION.find((status) => status === event.data?.status)
    : STATUS_BY_EVENT[name];
}

function beginnings(journey: readonly JourneyEvent[]): Map<OrderStatus, string> {
  const times = new Map<OrderStatus, string>();
  for (const event of journey) {
    const status = statusOf(event);
    if (status !== undefined && !times.has(status)) {
      times.set(status, event.at);
    }
  }
  return times;
}

/** An order that failed shows how far it came, how it ended and where the money goes. */
function endedSteps(order: Order, times: Map<OrderStatus, string>): Step[] {
  const come = WAYS[order.fulfilment]
    .filter((status) => status === 'CREATED' || times.has(status))
    .map((status): Step => ({ status, state: 'done', at: times.get(status) }));
  const money = moneyEnd(order);
  const end: Step = {
    status: order.status === 'REFUNDED' ? 'DELETED' : order.status,
    state: money.kind === 'none' || money.kind === 'returning' ? 'current' : 'done',
    at: times.get('DELETED'),
  };
  const refund = (state: Step['state']): Step => ({
    status: 'REFUNDED',
    state,
    at: times.get('REFUNDED'),
  });
  if (order.status === 'REFUNDED') {
    return [...come, { ...end, state: 'done' }, refund('current')];
  }
  return [...come, end, ...(money.kind === 'none' ? [] : [refund('ahead')])];
}

/** Where the order is on its way, with the times that its journey knows. */
export function stepsOf(order: Order, journey: readonly JourneyEvent[] = []): Step[] {
  const times = beginnings(journey);
  times.set('CREATED', times.get('CREATED') ?? order.placedAt);
  if (hasFailed(order)) {
    return endedSteps(order, times);
  }
  const way = WAYS[order.fulfilment];
  const here = way.indexOf(order.status);
  return way.map((status, i) => {
    if (i > here) {
      return { status, state: 'ahead', at: undefined };
    }
    return { status, state: i === here ? 'current' : 'done', at: times.get(status) };
  });
}
