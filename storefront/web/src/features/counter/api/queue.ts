import type { Fulfilment, OrderStatus } from '@/api/types';
import { isRecord } from '@/features/live/api/messages';
import type { QueueLine, QueueOrder, Step } from './types';

export const QUEUE = '/api/counter/queue';

export const COLUMNS = ['queue', 'preparing', 'ready'] as const;
export type Column = (typeof COLUMNS)[number];

/** After how many minutes an order in a column is said to be slow, and then late. */
const LIMITS: Record<Column, readonly [slow: number, late: number]> = {
  queue: [4, 8],
  preparing: [6, 12],
  ready: [5, 15],
};

export type Age = 'fresh' | 'slow' | 'late';

function isLine(value: unknown): value is QueueLine {
  return isRecord(value) && typeof value.name === 'string' && typeof value.quantity === 'number';
}

function parseOrder(value: unknown): QueueOrder[] {
  if (
    !isRecord(value) ||
    !['id', 'status', 'since'].every((name) => typeof value[name] === 'string') ||
    typeof value.number !== 'number'
  ) {
    return [];
  }
  const lines: unknown[] = Array.isArray(value.lines) ? value.lines : [];
  return [
    {
      ...(value as unknown as QueueOrder),
      fulfilment: value.fulfilment === 'DELIVERY' ? 'DELIVERY' : 'COUNTER',
      lines: lines.filter(isLine).map((line) => ({
        ...line,
        options: Array.isArray((line as Partial<QueueLine>).options) ? line.options : [],
      })),
    },
  ];
}

/** The queue as it was sent; undefined for what is no queue. */
export function parseQueue(value: unknown): QueueOrder[] | undefined {
  return Array.isArray(value) ? (value as unknown[]).flatMap(parseOrder) : undefined;
}

const COLUMN_OF: Readonly<Partial<Record<OrderStatus, Column>>> = {
  CREATED: 'queue',
  AWAITING_PAYMENT: 'queue',
  PAYMENT_APPROVED: 'queue',
  PREPARING: 'preparing',
  READY: 'ready',
};

/** Where an order stands; undefined once there is nothing more to do about it. */
export function columnOf({ status }: Pick<QueueOrder, 'status'>): Column | undefined {
  return COLUMN_OF[status];
}

const NEXT: Readonly<Record<Fulfilment, Record<Column, Step>>> = {
  COUNTER: { queue: 'claim', preparing: 'ready', ready: 'picked-up' },
  DELIVERY: { queue: 'claim', preparing: 'sent', ready: 'sent' },
};

/** What comes next for an order. */
export function nextStep(order: QueueOrder): Step | undefined {
  const column = columnOf(order);
  return column === undefined ? undefined : NEXT[order.fulfilment][column];
}

/**
 * For how many whole minutes the order has waited, for being ready or, once it is, for being picked up; and whether that
 * is long.
 */
export function ageOf(order: QueueOrder, now: number): { minutes: number; age: Age } {
  const column = columnOf(order) ?? 'queue';
  const since = column === 'ready' ? (order.statusSince ?? order.since) : order.since;
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const [slow, late] = LIMITS[column];
  if (minutes >= late) {
    return { minutes, age: 'late' };
  }
  return { minutes, age: minutes >= slow ? 'slow' : 'fresh' };
}

const COURSE: readonly OrderStatus[] = [
  'CREATED',
  'AWAITING_PAYMENT',
  'PAYMENT_APPROVED',
  'PREPARING',
  'READY',
];

/** The place on the way of an order; what is not on it any more comes after all of it. */
function placeOnCourse(status: OrderStatus): number {
  const place = COURSE.indexOf(status);
  return place < 0 ? COURSE.length : place;
}

/**
 * Whether the queue shows what became of an order by a step of the staff, or something later. An order that it does not
 * have any more has left it.
 */
export function isShown(
  order: QueueOrder | undefined,
  moved: Pick<QueueOrder, 'status' | 'statusSince'>,
): boolean {
  if (order === undefined || placeOnCourse(order.status) >= placeOnCourse(moved.status)) {
    return true;
  }
  // Without one of the times this is never so.
  return Date.parse(order.statusSince ?? '') > Date.parse(moved.statusSince ?? '');
}
