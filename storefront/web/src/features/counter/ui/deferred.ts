import { createStore, type Store } from '@/shared/ui/store';
import type { Step } from '../api/types';

/** How long a step can be taken back. */
export const UNDO_MS = 3000;

export interface Deferral {
  step: Step;
  /** When it is sent. */
  until: number;
}

/** Steps that were tapped and not yet sent, by the order's id. */
export interface DeferredSteps {
  waiting: Store<Readonly<Record<string, Deferral>>>;
  defer: (id: string, step: Step) => void;
  undo: (id: string) => void;
  /** Sends all of them now, for the page is left. */
  flush: () => void;
}

type Send = (id: string, step: Step, isLeaving: boolean) => void;

export function createDeferredSteps(send: Send): DeferredSteps {
  const waiting = createStore<Readonly<Record<string, Deferral>>>({});
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const undo = (id: string) => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    waiting.set(Object.fromEntries(Object.entries(waiting.get()).filter(([key]) => key !== id)));
  };
  const sendNow = (id: string, isLeaving: boolean) => {
    const deferral = waiting.get()[id];
    undo(id);
    if (deferral !== undefined) {
      send(id, deferral.step, isLeaving);
    }
  };
  return {
    waiting,
    undo,
    defer: (id, step) => {
      if (waiting.get()[id] !== undefined) {
        return;
      }
      waiting.set({ ...waiting.get(), [id]: { step, until: Date.now() + UNDO_MS } });
      timers.set(
        id,
        setTimeout(() => {
          sendNow(id, false);
        }, UNDO_MS),
      );
    },
    flush: () => {
      Object.keys(waiting.get()).forEach((id) => {
        sendNow(id, true);
      });
    },
  };
}
