import type { Cart, CartLine } from '@/api/types';
import type { LineDraft } from './lines';

/** What the tabs of one browser tell each other about the cart that they share. */
export type TabMessage =
  | { kind: 'wish'; line: LineDraft; quantity: number }
  | { kind: 'wish-ended'; key: string }
  | { kind: 'cart'; cart: Cart; lost: readonly CartLine[] }
  | { kind: 'left' };

export interface Tabs {
  tell: (message: TabMessage) => void;
  listen: (listener: (message: TabMessage, tab: string) => void) => void;
  /** Holds back the same work in the other tabs. */
  oneAtATime: <T>(name: string, work: () => Promise<T>) => Promise<T>;
}

const CHANNEL = 'cafezinho.cart';

export const noTabs: Tabs = {
  tell: () => undefined,
  listen: () => undefined,
  oneAtATime: (_name, work) => work(),
};

function isMessage(data: unknown): data is { tab: string; message: TabMessage } {
  return typeof data === 'object' && data !== null && 'tab' in data && 'message' in data;
}

/** Locks are missing where the page comes over plain HTTP from another host: there each tab writes by itself. */
async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  return locks === undefined ? work() : locks.request(`${CHANNEL}.${name}`, work);
}

export function openTabs(): Tabs {
  if (typeof BroadcastChannel === 'undefined') {
    return noTabs;
  }
  const tab = Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-');
  const channel = new BroadcastChannel(CHANNEL);
  return {
    tell: (message) => {
      channel.postMessage({ tab, message });
    },
    listen: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isMessage(data)) {
          listener(data.message, data.tab);
        }
      });
    },
    oneAtATime: locked,
  };
}
