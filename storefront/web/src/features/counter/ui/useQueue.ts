import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { askJson } from '@/api/json';
import { ApiError } from '@/api/problem';
import type { SignedIn } from '@/api/types';
import { useSnapshots, type Snapshots } from '@/features/live/api/useSnapshots';
import { meQuery } from '@/features/sign-in/api/me';
import { announce } from '@/shared/ui/announce';
import { useStore } from '@/shared/ui/store';
import type { QueueActions } from './actions';
import { chime } from './chime';
import { columnOf, parseQueue, QUEUE } from '../api/queue';
import type { QueueOrder } from '../api/types';
import { useText } from '../texts';

export type Access = 'open' | 'signed-out' | 'forbidden';

function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 401 || error.status === 403);
}

/** What somebody may do here; a person of the staff may have been refused for another reason. */
function accessOf({ name, roles }: SignedIn): Access {
  if (name === undefined) {
    return 'signed-out';
  }
  return roles.includes('STAFF') || roles.includes('MANAGER') ? 'open' : 'forbidden';
}

interface Queue extends Omit<Snapshots<QueueOrder[]>, 'value'> {
  /** Undefined until the queue was heard for the first time. */
  orders: QueueOrder[] | undefined;
  access: Access;
  /** Answers what it has learned; nothing where the failure has nothing to do with who asked. */
  learnAccess: (error: unknown) => Promise<Access | undefined>;
}

/** The queue, live, with what was done here and it does not show yet. */
export function useQueue(actions: QueueActions): Queue {
  const text = useText();
  const queryClient = useQueryClient();
  const [access, setAccess] = useState<Access>('open');
  const known = useRef<ReadonlySet<string>>(undefined);
  const moved = useStore(actions.moved);

  // A guest and somebody whose sign-in has ended may be refused like one of whom this is not the work.
  const askWho = async (error: unknown): Promise<Access | undefined> => {
    if (!isRefusal(error)) {
      return undefined;
    }
    try {
      return accessOf(await queryClient.query({ ...meQuery, staleTime: 0 }));
    } catch {
      return undefined;
    }
  };
  // A browser does not tell why a stream was refused, so that the page asks by another request.
  const askWhy = useEffectEvent((signal: AbortSignal) => {
    askJson(QUEUE, { signal })
      .then(
        () => 'open' as const,
        (error: unknown) => askWho(error),
      )
      .then((learned) => {
        if (learned !== undefined && !signal.aborted) {
          setAccess(learned);
        }
      })
      .catch(() => undefined);
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
  useEffect(
    () =>
      actions.onSuccess(() => {
        setAccess('open');
      }),
    [actions],
  );

  const hear = (orders: QueueOrder[]) => {
    const arrived = orders.filter(
      (order) => columnOf(order) === 'queue' && known.current?.has(order.id) === false,
    );
    known.current = new Set(orders.map(({ id }) => id));
    actions.settle(orders);
    const last = arrived.at(-1);
    if (last !== undefined) {
      chime();
      announce(text('staff.newOrder', { number: last.number }));
    }
  };
  const { value, restart, ...snapshots } = useSnapshots({
    address: `${QUEUE}/stream`,
    event: 'queue',
    parse: parseQueue,
    onValue: hear,
    // What a stream brings that was opened before says nothing of who is here now.
    onOpen: () => {
      setAccess('open');
    },
    onRefusal: () => {
      setRefusals((count) => count + 1);
    },
  });
  const learnAccess = async (error: unknown) => {
    const learned = await askWho(error);
    if (learned !== undefined && learned !== 'open') {
      setAccess(learned);
      // The stream that is open was let in as who was here before.
      if (access === 'open') {
        restart();
      }
    }
    return learned;
  };
  const orders = value?.map((order) => ({ ...order, ...moved[order.id] }));
  return { ...snapshots, orders, access, learnAccess };
}
