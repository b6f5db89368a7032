import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSource } from '@/testing/FakeSource';
import { connectLive } from './connect';
import { byLeader } from './leader';
import type { LiveMessage } from './messages';

/** As much of the browser's locks as a leader needs: one holder, others wait, and who steals gets it at once. */
class FakeLocks {
  #waiting: (() => void)[] = [];
  #rob: (() => void) | undefined;

  request(_name: string, options: LockOptions, work: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const hold = () => {
        this.#rob = () => {
          reject(new DOMException('stolen', 'AbortError'));
        };
        void work().then(() => {
          this.#rob = undefined;
          resolve();
          this.#waiting.shift()?.();
        });
      };
      if (options.steal === true) {
        this.#rob?.();
        hold();
      } else if (this.#rob === undefined) {
        hold();
      } else {
        this.#waiting.push(hold);
        options.signal?.addEventListener('abort', () => {
          this.#waiting = this.#waiting.filter((other) => other !== hold);
        });
      }
    });
  }
}

class FakeChannel extends EventTarget {
  static all: FakeChannel[] = [];

  constructor() {
    super();
    FakeChannel.all.push(this);
  }

  postMessage(data: unknown) {
    FakeChannel.all
      .filter((other) => other !== this)
      .forEach((other) => other.dispatchEvent(new MessageEvent('message', { data })));
  }

  close() {
    FakeChannel.all = FakeChannel.all.filter((other) => other !== this);
  }
}

const event = {
  orderId: '1',
  number: 41,
  status: 'READY',
  type: 'preparation.updated.v1',
  at: '2026-05-02T12:00:00Z',
};

describe('one stream for all tabs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    locks = new FakeLocks();
    FakeSource.all = [];
    FakeChannel.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    vi.stubGlobal('BroadcastChannel', FakeChannel);
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  let locks: FakeLocks;

  function tab() {
    const told: LiveMessage[] = [];
    const connection = byLeader((message) => told.push(message), locks as unknown as LockManager);
    return {
      ...connection,
      orders: () => told.filter(({ kind }) => kind === 'order').length,
      state: () => told.findLast((message) => message.kind === 'state')?.state,
    };
  }

  it('is held by one tab of ten, and all of them move', async () => {
    const tabs = Array.from({ length: 10 }, tab);
    expect(FakeSource.all).toHaveLength(1);
    FakeSource.last().open();
    FakeSource.last().send('order-status', JSON.stringify(event), '1');
    expect(tabs.map((each) => each.state())).toEqual(Array(10).fill('live'));
    expect(tabs.map((each) => each.orders())).toEqual(Array(10).fill(1));
    const late = tab();
    expect(late.state()).toBe('live');

    // The one who holds it goes: another one goes on.
    tabs[0]?.close();
    await vi.advanceTimersByTimeAsync(0);
    expect(FakeSource.all).toHaveLength(2);
    FakeSource.last().open();
    FakeSource.last().send('order-status', JSON.stringify(event), '2');
    expect(tabs.slice(1).map((each) => each.orders())).toEqual(Array(9).fill(2));
    [...tabs.slice(1), late].forEach((each) => {
      each.close();
    });
  });

  it('is taken over from a tab that was put to sleep', async () => {
    const [first, second] = [tab(), tab()];
    FakeSource.last().open();
    // The first tab sleeps: nothing of it is heard any more.
    const asleep = FakeChannel.all[0];
    FakeChannel.all = FakeChannel.all.slice(1);
    await vi.advanceTimersByTimeAsync(41_000);
    expect(FakeSource.all.length).toBeGreaterThan(1);
    FakeSource.last().open();
    expect(second.state()).toBe('live');
    if (asleep !== undefined) {
      FakeChannel.all.push(asleep);
    }
    first.close();
    second.close();
  });

  it('is held by a shared worker where there is one', () => {
    const posted: unknown[] = [];
    const port = Object.assign(new EventTarget(), {
      postMessage: (message: unknown) => posted.push(message),
      start: vi.fn(),
      close: vi.fn(),
    });
    vi.stubGlobal(
      'SharedWorker',
      class extends EventTarget {
        port = port;
      },
    );
    const told: LiveMessage[] = [];
    const connection = connectLive((message) => told.push(message));
    expect(posted).toEqual([{ kind: 'hello' }]);
    port.dispatchEvent(new MessageEvent('message', { data: { kind: 'reload' } }));
    expect(told).toEqual([{ kind: 'reload' }]);
    expect(FakeSource.all).toHaveLength(0);
    connection.sessionChanged();
    connection.close();
    expect(posted.slice(1)).toEqual([{ kind: 'session-changed' }, { kind: 'leave' }]);
    expect(port.close).toHaveBeenCalled();
  });

  it('falls back where the worker cannot be loaded', () => {
    const port = Object.assign(new EventTarget(), {
      postMessage: vi.fn(),
      start: vi.fn(),
      close: vi.fn(),
    });
    const workers: EventTarget[] = [];
    vi.stubGlobal(
      'SharedWorker',
      class extends EventTarget {
        port = port;
        constructor() {
          super();
          workers.push(this);
        }
      },
    );
    const told: LiveMessage[] = [];
    const connection = connectLive((message) => told.push(message));
    workers[0]?.dispatchEvent(new Event('error'));
    FakeSource.last().open();
    expect(told.at(-1)).toMatchObject({ kind: 'state', state: 'live' });
    connection.close();
  });
});
