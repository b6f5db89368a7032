import { createStore, type Store } from '@/shared/ui/store';
import { createDeferredSteps, type DeferredSteps } from './deferred';
import { cancelOrder, takeStep, type Moved } from '../api/steps';
import type { QueueOrder, Step } from '../api/types';

/** After this long the queue itself counts again, whatever was answered. */
const TRUSTED_MS = 5000;

export interface Failure {
  id: string;
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
  take: (id: string, step: Step) => void;
  cancel: (id: string, reason: string) => Promise<boolean>;
  /** Forgets what the queue shows by now. */
  settle: (orders: readonly QueueOrder[]) => void;
  /** Answers how to stop. */
  onFailure: (listener: (failure: Failure) => void) => () => void;
}

function without<T>(entries: ById<T>, isOver: (id: string) => boolean): ById<T> {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !isOver(id)));
}

export function createQueueActions(): QueueActions {
  const moved = createStore<ById<Moved>>({});
  const busy = createStore<ReadonlySet<string>>(new Set());
  const movedAt = new Map<string, number>();
  const listeners = new Set<(failure: Failure) => void>();

  const run = async (id: string, step: Step | undefined, call: Promise<Moved>) => {
    busy.set(new Set([...busy.get(), id]));
    try {
      const answer = await call;
      movedAt.set(id, Date.now());
      moved.set({ ...moved.get(), [id]: answer });
      return true;
    } catch (error) {
      listeners.forEach((listener) => {
        listener({ id, step, error });
      });
      return false;
    } finally {
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
    take: (id, step) => {
      if (step === 'claim') {
        void run(id, step, takeStep(id, step));
      } else {
        deferred.defer(id, step);
      }
    },
    cancel: (id, reason) => {
      deferred.undo(id);
      return run(id, undefined, cancelOrder(id, reason));
    },
    settle: (orders) => {
      const shown = new Map(orders.map((order) => [order.id, order.status]));
      const now = Date.now();
      const isOver = (id: string) =>
        shown.get(id) === undefined ||
        shown.get(id) === moved.get()[id]?.status ||
        now - (movedAt.get(id) ?? 0) > TRUSTED_MS;
      if (Object.keys(moved.get()).some(isOver)) {
        moved.set(without(moved.get(), isOver));
      }
    },
    onFailure: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
