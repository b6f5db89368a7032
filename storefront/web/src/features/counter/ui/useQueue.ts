import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askJson } from '@/api/json';
import { ApiError } from '@/api/problem';
import { useSnapshots, type Snapshots } from '@/features/live/api/useSnapshots';
import { announce } from '@/shared/ui/announce';
import { useStore } from '@/shared/ui/store';
import type { QueueActions } from './actions';
import { chime } from './chime';
import { columnOf, parseQueue, QUEUE } from '../api/queue';
import type { QueueOrder } from '../api/types';
import { useText } from '../texts';

export type Access = 'open' | 'signed-out' | 'forbidden';

/** What an answer says of who asks; undefined where it says nothing of that. */
export function accessOf(error: unknown): Access | undefined {
  const status = error instanceof ApiError ? error.status : undefined;
  return status === 401 ? 'signed-out' : status === 403 ? 'forbidden' : undefined;
}

interface Queue extends Omit<Snapshots<QueueOrder[]>, 'value'> {
  /** Undefined until the queue was heard for the first time. */
  orders: QueueOrder[] | undefined;
  access: Access;
  learnAccess: (error: unknown) => void;
}

/** The queue, live, with what was done here and it does not show yet. */
export function useQueue(actions: QueueActions): Queue {
  const text = useText();
  const [access, setAccess] = useState<Access>('open');
  const known = useRef<ReadonlySet<string>>(undefined);
  const moved = useStore(actions.moved);

  const learnAccess = (error: unknown) => {
    const learned = accessOf(error);
    if (learned !== undefined) {
      setAccess(learned);
    }
  };
  // A browser does not tell why a stream was refused, so that the page asks by another request.
  const askWhy = useEffectEvent((signal: AbortSignal) => {
    askJson(QUEUE, { signal }).catch(learnAccess);
  });
  const [refusals, setRefusals] = useState(0);
  useEffect(() => {
    if (refusals === 0) {
      return undefined;
    }
    const left = new AbortController();
    askWhy(left.signal);
    return () => {
      left.abort();
    };
  }, [refusals]);

  const hear = (orders: QueueOrder[]) => {
    const arrived = orders.filter(
      (order) => columnOf(order) === 'queue' && known.current?.has(order.id) === false,
    );
    known.current = new Set(orders.map(({ id }) => id));
    actions.settle(orders);
    setAccess('open');
    const last = arrived.at(-1);
    if (last !== undefined) {
      chime();
      announce(text('staff.newOrder', { number: last.number }));
    }
  };
  const { value, ...snapshots } = useSnapshots({
    address: `${QUEUE}/stream`,
    event: 'queue',
    parse: parseQueue,
    onValue: hear,
    onRefusal: () => {
      setRefusals((count) => count + 1);
    },
  });
  const orders = value?.map((order) => ({ ...order, ...moved[order.id] }));
  return { ...snapshots, orders, access, learnAccess };
}
