import { openEventStream, type EventStream } from './eventStream';
import { parseNotification, parseStock, type LiveMessage } from './messages';

const ADDRESS = '/api/notifications';

/**
 * The shopper's event stream. Before the first event that tells its id only the browser knows where it was: what came
 * between two streams is then a gap, and everything has to be loaded again.
 */
export function openStream(
  tell: (message: LiveMessage) => void,
  create?: (url: string) => EventSource,
): EventStream {
  const reload = () => {
    tell({ kind: 'reload' });
  };
  return openEventStream({
    address: (id) => (id === '' ? ADDRESS : `${ADDRESS}?lastEventId=${encodeURIComponent(id)}`),
    events: {
      'order-status': (data) => {
        const event = parseNotification(data);
        if (event !== undefined) {
          tell({ kind: 'order', event });
        }
      },
      stock: (data) => {
        const changes = parseStock(data);
        if (changes.length > 0) {
          tell({ kind: 'stock', changes });
        }
      },
      reset: reload,
    },
    onState: (state, lastNewsAt) => {
      tell({ kind: 'state', state, lastNewsAt });
    },
    onGap: reload,
    create,
  });
}
