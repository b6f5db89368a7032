import type { OrderNotification } from '@/api/types';
import { parseNotification } from './cache';

export type LiveState = 'connecting' | 'live' | 'reconnecting';

export interface LiveListener {
  onEvent: (event: OrderNotification) => void;
  onState: (state: LiveState) => void;
  /** Something may have happened of which no event will tell. */
  onGap: () => void;
}

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;
const CLOSED = 2;

/**
 * One stream for the whole page. The browser itself reconnects a broken stream; one that was refused stays closed, and
 * is opened anew after a while, from the last event on. Before the first event only the browser knows where it was:
 * what came between the two streams is a gap. Answers how to stop.
 */
export function openStream(
  listener: LiveListener,
  create: (url: string) => EventSource = (url) => new EventSource(url),
): () => void {
  let lastEventId = '';
  let delay = FIRST_DELAY_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventSource | undefined;

  const connect = () => {
    const query = lastEventId === '' ? '' : `?lastEventId=${encodeURIComponent(lastEventId)}`;
    let gap = source !== undefined && lastEventId === '';
    const current = create(`/api/notifications${query}`);
    source = current;
    current.addEventListener('open', () => {
      delay = FIRST_DELAY_MS;
      listener.onState('live');
      if (gap) {
        gap = false;
        listener.onGap();
      }
    });
    current.addEventListener('order-status', (message) => {
      if (message.lastEventId !== '') {
        lastEventId = message.lastEventId;
      }
      const event = typeof message.data === 'string' ? parseNotification(message.data) : undefined;
      if (event !== undefined) {
        listener.onEvent(event);
      }
    });
    current.addEventListener('error', () => {
      listener.onState('reconnecting');
      if (current.readyState === CLOSED) {
        timer = setTimeout(connect, delay);
        delay = Math.min(LONGEST_DELAY_MS, delay * 2);
      }
    });
  };

  listener.onState('connecting');
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
