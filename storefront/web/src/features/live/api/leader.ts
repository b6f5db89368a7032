import type { Connection } from './connect';
import { openHub, type Hub } from './hub';
import type { LiveMessage, TabMessage } from './messages';
import { SILENCE_MS } from './eventStream';

const NAME = 'cafezinho.live';

/** The leader says something at each ping at the latest. One that does not was put to sleep with its tab. */
const LOST_MS = SILENCE_MS + 5000;

type Envelope = { to: 'tabs'; message: LiveMessage } | { to: 'leader'; message: TabMessage };

/** The tab that holds the lock holds the stream, and tells the others over a channel. */
export function byLeader(tell: (message: LiveMessage) => void, locks: LockManager): Connection {
  const channel = new BroadcastChannel(NAME);
  const gone = new AbortController();
  let hub: Hub | undefined;
  let lostTimer: ReturnType<typeof setTimeout> | undefined;

  const send = (envelope: Envelope) => {
    channel.postMessage(envelope);
  };
  const everybody = {
    postMessage: (message: LiveMessage) => {
      tell(message);
      send({ to: 'tabs', message });
    },
  };

  const lead = () =>
    new Promise<void>((resolve) => {
      if (gone.signal.aborted) {
        resolve();
        return;
      }
      clearTimeout(lostTimer);
      hub = openHub();
      hub.hear(everybody, { kind: 'hello' });
      gone.signal.addEventListener('abort', () => {
        resolve();
      });
    });

  const follow = (options: LockOptions) => {
    locks.request(NAME, options, lead).catch(() => {
      // Another tab has taken the lead over, or this one has gone.
      hub?.stop();
      hub = undefined;
      if (!gone.signal.aborted) {
        watch();
        follow({ signal: gone.signal });
      }
    });
  };

  function watch() {
    clearTimeout(lostTimer);
    lostTimer = setTimeout(() => {
      if (document.visibilityState === 'visible') {
        follow({ steal: true });
      } else {
        watch();
      }
    }, LOST_MS);
  }

  channel.addEventListener('message', ({ data }: MessageEvent<Envelope>) => {
    if (data.to === 'leader') {
      hub?.hear(everybody, data.message);
    } else if (hub === undefined) {
      watch();
      tell(data.message);
    }
  });
  watch();
  follow({ signal: gone.signal });
  send({ to: 'leader', message: { kind: 'hello' } });
  return {
    sessionChanged: () => {
      if (hub === undefined) {
        send({ to: 'leader', message: { kind: 'session-changed' } });
      } else {
        hub.hear(everybody, { kind: 'session-changed' });
      }
    },
    close: () => {
      clearTimeout(lostTimer);
      hub?.stop();
      hub = undefined;
      gone.abort();
      channel.close();
    },
  };
}
