import { byLeader } from './leader';
import { openHub } from './hub';
import type { LiveMessage } from './messages';

type Tell = (message: LiveMessage) => void;

/** A tab's way to what is live. */
export interface Connection {
  /** The cookies belong to another shopper now. */
  sessionChanged: () => void;
  close: () => void;
}

/** Where nothing is shared between tabs, each has its own stream. */
export function byOneself(tell: Tell): Connection {
  const hub = openHub();
  const port = { postMessage: tell };
  hub.hear(port, { kind: 'hello' });
  return {
    sessionChanged: () => {
      hub.hear(port, { kind: 'session-changed' });
    },
    close: hub.stop,
  };
}

function withoutWorker(tell: Tell): Connection {
  const { locks } = navigator as { locks?: LockManager };
  return locks !== undefined && 'BroadcastChannel' in globalThis
    ? byLeader(tell, locks)
    : byOneself(tell);
}

function bySharedWorker(tell: Tell): Connection {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'cafezinho-live',
  });
  const { port } = worker;
  let fallback: Connection | undefined;
  port.addEventListener('message', ({ data }: MessageEvent<LiveMessage>) => {
    tell(data);
  });
  // The script of an edition that the shop no longer serves.
  worker.addEventListener('error', () => {
    fallback ??= withoutWorker(tell);
  });
  const hello = () => {
    port.postMessage({ kind: 'hello' });
  };
  const leave = () => {
    port.postMessage({ kind: 'leave' });
  };
  port.start();
  hello();
  // A page that is gone back to may be the same one, which was only put aside.
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', hello);
  return {
    sessionChanged: () => {
      port.postMessage({ kind: 'session-changed' });
      fallback?.sessionChanged();
    },
    close: () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', hello);
      leave();
      port.close();
      fallback?.close();
    },
  };
}

/**
 * One stream for all tabs of the browser, which allows six connections to a host over HTTP/1.1: a shared worker holds
 * it, or one of the tabs where there is no such worker.
 */
export function connectLive(tell: Tell): Connection {
  return 'SharedWorker' in globalThis ? bySharedWorker(tell) : withoutWorker(tell);
}
