import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { learnServerTime } from '@/shared/format/serverTime';
import { openEventStream, type EventStream } from './eventStream';
import { isRecord, parsed, type LiveState } from './messages';

export interface Snapshots<T> {
  state: LiveState;
  lastNewsAt: number;
  /** The thing as it was last seen; undefined until the first news of it. */
  value: T | undefined;
}

interface SnapshotStream<T> extends Snapshots<T> {
  /** Begins anew, as who is at this browser now. */
  restart: () => void;
}

interface SnapshotOptions<T> {
  address: string;
  /** The events' name. Each carries the whole thing, so that there is nothing to go on from. */
  event: string;
  /** Takes over what was sent; undefined for what cannot be read. */
  parse: (value: unknown) => T | undefined;
  /** Called with each one, before it is shown. */
  onValue?: (value: T) => void;
  /** The server has let the page in. */
  onOpen?: () => void;
  /** The server has refused the stream, or was not there; it is tried again all the same. */
  onRefusal?: () => void;
}

/** Something of the shop as it is now, by an event stream of its own, for as long as the page is there. */
export function useSnapshots<T>(options: SnapshotOptions<T>): SnapshotStream<T> {
  const { address, event } = options;
  const [snapshots, setSnapshots] = useState<Snapshots<T>>(() => ({
    state: 'connecting',
    lastNewsAt: Date.now(),
    value: undefined,
  }));
  const hear = useEffectEvent((data: unknown) => {
    const value = options.parse(parsed(data));
    if (value !== undefined) {
      options.onValue?.(value);
      setSnapshots((known) => ({ ...known, value }));
    }
  });
  const enter = useEffectEvent(() => {
    options.onOpen?.();
  });
  const stream = useRef<EventStream>(undefined);
  const refuse = useEffectEvent(() => {
    options.onRefusal?.();
  });
  useEffect(() => {
    const opened = openEventStream({
      address: () => address,
      events: {
        [event]: (data) => {
          hear(data);
        },
        ping: (data) => {
          const ping = parsed(data);
          learnServerTime(isRecord(ping) ? ping.at : undefined);
        },
      },
      onState: (state, lastNewsAt) => {
        setSnapshots((known) => ({ ...known, state, lastNewsAt }));
      },
      onOpen: () => {
        enter();
      },
      onRefusal: () => {
        refuse();
      },
    });
    stream.current = opened;
    return () => {
      stream.current = undefined;
      opened.stop();
    };
  }, [address, event]);
  const restart = useCallback(() => {
    stream.current?.restart();
  }, []);
  return { ...snapshots, restart };
}
