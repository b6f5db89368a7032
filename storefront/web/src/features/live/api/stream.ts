import { parseNotification, parseStock, type LiveMessage, type LiveState } from './messages';

const ADDRESS = '/api/notifications';
const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;
/** The server sends something every 15 seconds; after two of those the stream is dead, whatever the browser believes. */
export const SILENCE_MS = 35_000;
const CLOSED = 2;

export interface LiveStream {
  /** Begins anew, as another shopper. */
  restart: () => void;
  stop: () => void;
}

/**
 * The event stream. The browser itself reconnects one that broke; one that was refused stays closed, and one that has
 * fallen silent looks open: both are opened anew, from the last event on. Before the first event that tells its id only
 * the browser knows where it was: what came between two streams is then a gap, and everything has to be loaded again.
 */
export function openStream(
  tell: (message: LiveMessage) => void,
  create: (url: string) => EventSource = (url) => new EventSource(url),
): LiveStream {
  let lastEventId = '';
  let delay = FIRST_DELAY_MS;
  let state: LiveState = 'connecting';
  let lastNewsAt = Date.now();
  let source: EventSource | undefined;
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined;
  let silenceTimer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: LiveState) => {
    state = next;
    tell({ kind: 'state', state, lastNewsAt });
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
    const query = lastEventId === '' ? '' : `?lastEventId=${encodeURIComponent(lastEventId)}`;
    const current = create(`${ADDRESS}${query}`);
    source = current;
    const on = (name: string, hear: (message: MessageEvent<unknown>) => void) => {
      current.addEventListener(name, (message: Event) => {
        if (current === source && message instanceof MessageEvent) {
          isNews(message);
          hear(message);
        }
      });
    };
    current.addEventListener('open', () => {
      if (current !== source) {
        return;
      }
      delay = FIRST_DELAY_MS;
      hearNews();
      if (isGap) {
        isGap = false;
        tell({ kind: 'reload' });
      }
    });
    on('ping', () => undefined);
    on('order-status', ({ data }) => {
      const event = parseNotification(data);
      if (event !== undefined) {
        tell({ kind: 'order', event });
      }
    });
    on('stock', ({ data }) => {
      const changes = parseStock(data);
      if (changes.length > 0) {
        tell({ kind: 'stock', changes });
      }
    });
    on('reset', () => {
      tell({ kind: 'reload' });
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
