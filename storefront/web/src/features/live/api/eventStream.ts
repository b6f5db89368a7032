import type { LiveState } from './messages';

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;
/** The server sends something every 15 seconds; after two of those the stream is dead, whatever the browser believes. */
export const SILENCE_MS = 35_000;
const CLOSED = 2;

export interface EventStream {
  /** Begins anew, as somebody else. */
  restart: () => void;
  stop: () => void;
}

interface EventStreamOptions {
  /** Where the stream is, given the last event's id; empty before the first one that tells its id. */
  address: (lastEventId: string) => string;
  /** What to do with each event, by its name. A `ping` needs nothing done to count as news. */
  events: Readonly<Record<string, (data: unknown) => void>>;
  onState: (state: LiveState, lastNewsAt: number) => void;
  /** The server has let the page in, as who it is now. */
  onOpen?: (() => void) | undefined;
  /** A stream was opened after another, from which on nobody knows: what came between the two was not heard. */
  onGap?: () => void;
  /** The server has refused the stream, or was not there. It is opened anew after a while all the same. */
  onRefusal?: () => void;
  create?: ((url: string) => EventSource) | undefined;
}

/**
 * An event stream of the shop. The browser itself reconnects one that broke; one that was refused stays closed, and one
 * that has fallen silent looks open: both are opened anew, with growing pauses, from the last event on.
 */
export function openEventStream({
  address,
  events,
  onState,
  onOpen,
  onGap,
  onRefusal,
  create = (url) => new EventSource(url),
}: EventStreamOptions): EventStream {
  const heard: Record<string, (data: unknown) => void> = { ping: () => undefined, ...events };
  let lastEventId = '';
  let delay = FIRST_DELAY_MS;
  let state: LiveState = 'connecting';
  let lastNewsAt = Date.now();
  let source: EventSource | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: LiveState) => {
    state = next;
    onState(state, lastNewsAt);
  };

  const hearNews = () => {
    lastNewsAt = Date.now();
    clearTimeout(silenceTimer);
    silenceTimer = setTimeout(fallSilent, SILENCE_MS);
    become('live');
  };

  function fallSilent() {
    become('stale');
    silenceTimer = setTimeout(fallSilent, SILENCE_MS);
    connect();
  }

  const isNews = (message: MessageEvent) => {
    if (message.lastEventId !== '') {
      lastEventId = message.lastEventId;
    }
    hearNews();
  };

  function connect() {
    clearTimeout(reconnectTimer);
    let isGap = source !== undefined && lastEventId === '';
    source?.close();
    const current = create(address(lastEventId));
    source = current;
    Object.entries(heard).forEach(([name, hear]) => {
      current.addEventListener(name, (message: Event) => {
        if (current === source && message instanceof MessageEvent) {
          isNews(message);
          hear(message.data);
        }
      });
    });
    current.addEventListener('open', () => {
      if (current !== source) {
        return;
      }
      delay = FIRST_DELAY_MS;
      hearNews();
      onOpen?.();
      if (isGap) {
        isGap = false;
        onGap?.();
      }
    });
    current.addEventListener('error', () => {
      if (current !== source) {
        return;
      }
      if (state !== 'stale') {
        become('reconnecting');
      }
      if (current.readyState === CLOSED) {
        clearTimeout(reconnectTimer);
        reconnectTimer = setTimeout(connect, delay);
        delay = Math.min(LONGEST_DELAY_MS, delay * 2);
        onRefusal?.();
      }
    });
  }

  const goOffline = () => {
    become('stale');
  };
  const goOnline = () => {
    delay = FIRST_DELAY_MS;
    connect();
  };

  become('connecting');
  silenceTimer = setTimeout(fallSilent, SILENCE_MS);
  connect();
  globalThis.addEventListener('offline', goOffline);
  globalThis.addEventListener('online', goOnline);
  return {
    restart: () => {
      lastEventId = '';
      source?.close();
      source = undefined;
      become('connecting');
      connect();
    },
    stop: () => {
      clearTimeout(reconnectTimer);
      clearTimeout(silenceTimer);
      globalThis.removeEventListener('offline', goOffline);
      globalThis.removeEventListener('online', goOnline);
      source?.close();
      source = undefined;
    },
  };
}
