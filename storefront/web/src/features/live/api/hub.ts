import type { LiveMessage, TabMessage } from './messages';
import type { EventStream } from './eventStream';
import { openStream } from './stream';

/** A way to a tab. */
export interface Port {
  postMessage: (message: LiveMessage) => void;
}

export interface Hub {
  hear: (port: Port, message: TabMessage) => void;
  stop: () => void;
}

/** Holds the one stream and tells every tab what it brings; a new tab is told first how things stand. */
export function openHub(open: typeof openStream = openStream): Hub {
  const ports = new Set<Port>();
  let state: LiveMessage | undefined;
  const tell = (message: LiveMessage) => {
    if (message.kind === 'state') {
      state = message;
    }
    ports.forEach((port) => {
      port.postMessage(message);
    });
  };
  const stream: EventStream = open(tell);
  return {
    hear: (port, { kind }) => {
      if (kind === 'leave') {
        ports.delete(port);
        return;
      }
      ports.add(port);
      if (kind === 'session-changed') {
        stream.restart();
      } else if (state !== undefined) {
        port.postMessage(state);
      }
    },
    stop: () => {
      ports.clear();
      stream.stop();
    },
  };
}
