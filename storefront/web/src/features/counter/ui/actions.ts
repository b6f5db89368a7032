import { createStore, type Store } from '@/shared/ui/store';
import { createDeferredSteps, type DeferredSteps } from './deferred';
import { isShown } from '../api/queue';
import { cancelOrder, takeStep, type Moved } from '../api/steps';
import type { QueueOrder, Step } from '../api/types';

/** After this long the queue itself counts again, whatever was answered. */
export const TRUSTED_MS = 5000;

export interface Failure {
  id: string;
  number: number;
  /** Who has the order, as far as the queue has told. */
  claimedBy: string | undefined;
  /** Undefined for a cancellation. */
  step: Step | undefined;
  error: unknown;
}

type ById<T> = Readonly<Record<string, T>>;

/** What the staff have done with orders and the queue does not show yet. */
export interface QueueActions {
  moved: Store<ById<Moved>>;
  /** Orders whose step is on its way. */
  busy: Store<ReadonlySet<string>>;
  deferred: DeferredSteps;
  take: (order: QueueOrder, step: Step) => void;
  cancel: (order: QueueOrder, reason: string) => Promise<boolean>;
  /** Takes over the queue as it was heard, and forgets what it shows by now. */
  settle: (orders: readonly QueueOrder[]) => void;
  /** Answers how to stop. */
  onFailure: (listener: (failure: Failure) => void) => () => void;
  /** Answers how to stop. */
  onSuccess: (listener: () => void) => () => void;
}

function createListeners<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => void>();
  return {
    tell: (...args: Args) => {
      listeners.forEach((listener) => {
        listener(...args);
      });
    },
    add: (listener: (...args: Args) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

export function createQueueActions(): QueueActions {
  const moved = createStore<ById<Moved>>({});
  const busy = createStore<ReadonlySet<string>>(new Set());
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** Orders as they were when somebody tapped them: they may have left the queue since. */
  const tapped = new Map<string, QueueOrder>();
  const failures = createListeners<[Failure]>();
  const successes = createListeners<[]>();
  let queue: ReadonlyMap<string, QueueOrder> = new Map();

  const forget = (ids: readonly string[]) => {
    ids.forEach((id) => {
      clearTimeout(timers.get(id));
      timers.delete(id);
    });
    if (ids.length > 0) {
      moved.set(
        Object.fromEntries(Object.entries(moved.get()).filter(([id]) => !ids.includes(id))),
      );
    }
  };

  // The queue may have told of the step, or of a later one, before its answer came.
  const trust = (id: string, answer: Moved) => {
    forget([id]);
    if (!isShown(queue.get(id), answer)) {
      moved.set({ ...moved.get(), [id]: answer });
      timers.set(
        id,
        setTimeout(() => {
          forget([id]);
        }, TRUSTED_MS),
      );
    }
  };

  const run = async (id: string, step: Step | undefined, call: Promise<Moved>) => {
    busy.set(new Set([...busy.get(), id]));
    try {
      trust(id, await call);
      successes.tell();
      return true;
    } catch (error) {
      const order = queue.get(id) ?? tapped.get(id);
      failures.tell({
        id,
        number: order?.number ?? 0,
        claimedBy: order?.claimedBy,
        step,
        error,
      });
      return false;
    } finally {
      tapped.delete(id);
      busy.set(new Set([...busy.get()].filter((other) => other !== id)));
    }
  };

  const deferred = createDeferredSteps((id, step, isLeaving) => {
    void run(id, step, takeStep(id, step, isLeaving));
  });

  return {
    moved,
    busy,
    deferred,
    take: (order, step) => {
      const { id } = order;
      tapped.set(id, order);
      if (step === 'claim') {
        void run(id, step, takeStep(id, step));
      } else {
        deferred.defer(id, step);
      }
    },
    cancel: (order, reason) => {
      const { id } = order;
      tapped.set(id, order);
      deferred.undo(id);
      return run(id, undefined, cancelOrder(id, reason));
    },
    settle: (orders) => {
      queue = new Map(orders.map((order) => [order.id, order]));
      forget(
        Object.entries(moved.get()).flatMap(([id, answer]) =>
          isShown(queue.get(id), answer) ? [id] : [],
        ),
      );
    },
    onFailure: failures.add,
    onSuccess: successes.add,
  };
}
