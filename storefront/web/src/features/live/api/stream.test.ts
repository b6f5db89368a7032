import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSource } from '@/testing/FakeSource';
import type { LiveMessage } from './messages';
import { SILENCE_MS } from './eventStream';
import { openStream } from './stream';

const event = {
  orderId: '1',
  number: 41,
  status: 'READY',
  type: 'preparation.updated.v1',
  at: '2026-05-02T12:00:00Z',
};

describe('the live stream', () => {
  let stop: () => void = () => undefined;

  beforeEach(() => {
    vi.useFakeTimers();
    FakeSource.all = [];
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  function open() {
    const told: LiveMessage[] = [];
    const stream = openStream(
      (message) => told.push(message),
      (url) => new FakeSource(url) as unknown as EventSource,
    );
    stop = stream.stop;
    return {
      ...stream,
      told,
      kinds: () => told.filter(({ kind }) => kind !== 'state').map(({ kind }) => kind),
      state: () => told.findLast((message) => message.kind === 'state'),
      source: () => FakeSource.last(),
    };
  }

  it('is live from the moment it is open', () => {
    const stream = open();
    expect(stream.state()).toMatchObject({ state: 'connecting' });
    stream.source().open();
    expect(stream.state()).toMatchObject({ state: 'live' });
  });

  it('tells of orders and of the stock, and ignores what cannot be read', () => {
    const stream = open();
    stream.source().open();
    stream.source().send('order-status', JSON.stringify(event), '7');
    stream.source().send('stock', '[{"sku":"mocha","available":3},{"sku":"mate"},7]');
    stream.source().send('stock', 'nonsense');
    stream.source().send('order-status', '{"orderId":"1"}', '8');
    expect(stream.told.filter(({ kind }) => kind !== 'state')).toEqual([
      { kind: 'order', event },
      { kind: 'stock', changes: [{ sku: 'mocha', available: 3 }] },
    ]);
  });

  it('goes on after the last event once it was closed', () => {
    const stream = open();
    stream.source().open();
    stream.source().send('order-status', JSON.stringify(event), '7');
    stream.source().fail(2);
    expect(stream.state()).toMatchObject({ state: 'reconnecting' });
    vi.advanceTimersByTime(1000);
    expect(stream.source().url).toBe('/api/notifications?lastEventId=7');
    stream.source().open();
    expect(stream.kinds()).toEqual(['order']);
  });

  it('learns from a ping where it is', () => {
    const stream = open();
    stream.source().open();
    stream.source().send('ping', '{"at":"2026-05-02T12:00:00Z"}', '12');
    stream.source().fail(2);
    vi.advanceTimersByTime(1000);
    expect(stream.source().url).toBe('/api/notifications?lastEventId=12');
  });

  it('has everything loaded again when it was closed before it knew where it was', () => {
    const stream = open();
    stream.source().open();
    stream.source().fail(2);
    vi.advanceTimersByTime(1000);
    expect(stream.kinds()).toEqual([]);
    stream.source().open();
    expect(stream.kinds()).toEqual(['reload']);
  });

  it('has everything loaded again when the server says so', () => {
    const stream = open();
    stream.source().open();
    stream.source().send('reset', '{"id":3}', '3');
    expect(stream.kinds()).toEqual(['reload']);
    stream.source().fail(2);
    vi.advanceTimersByTime(1000);
    expect(stream.source().url).toBe('/api/notifications?lastEventId=3');
  });

  it('is stale after 35 seconds of silence, says since when, and is opened anew', () => {
    const stream = open();
    stream.source().open();
    const since = Date.now();
    vi.advanceTimersByTime(SILENCE_MS - 1);
    expect(stream.state()).toMatchObject({ state: 'live' });
    vi.advanceTimersByTime(1);
    expect(stream.state()).toMatchObject({ state: 'stale', lastNewsAt: since });
    expect(FakeSource.all).toHaveLength(2);
    expect(FakeSource.all[0]?.close).toHaveBeenCalled();
    stream.source().fail(0);
    expect(stream.state()).toMatchObject({ state: 'stale' });
    stream.source().open();
    expect(stream.state()).toMatchObject({ state: 'live' });
  });

  it('stays live as long as there are pings', () => {
    const stream = open();
    stream.source().open();
    for (let i = 0; i < 10; i += 1) {
      vi.advanceTimersByTime(15_000);
      stream.source().send('ping', '{}');
    }
    expect(stream.state()).toMatchObject({ state: 'live', lastNewsAt: Date.now() });
    expect(FakeSource.all).toHaveLength(1);
  });

  it('is stale at once without a network, and opened anew with one', () => {
    const stream = open();
    stream.source().open();
    window.dispatchEvent(new Event('offline'));
    expect(stream.state()).toMatchObject({ state: 'stale' });
    window.dispatchEvent(new Event('online'));
    expect(FakeSource.all).toHaveLength(2);
  });

  it('leaves it to the browser to reconnect what only broke', () => {
    const stream = open();
    stream.source().open();
    stream.source().fail(0);
    vi.advanceTimersByTime(SILENCE_MS - 1);
    expect(FakeSource.all).toHaveLength(1);
  });

  it('begins anew for another shopper', () => {
    const stream = open();
    stream.source().open();
    stream.source().send('order-status', JSON.stringify(event), '7');
    stream.restart();
    expect(stream.source().url).toBe('/api/notifications');
    FakeSource.all[0]?.send('order-status', JSON.stringify(event), '8');
    expect(stream.kinds()).toEqual(['order']);
  });

  it('stays closed when it was stopped', () => {
    const stream = open();
    stream.source().fail(2);
    stream.stop();
    vi.advanceTimersByTime(10 * SILENCE_MS);
    window.dispatchEvent(new Event('online'));
    expect(FakeSource.all).toHaveLength(1);
    expect(FakeSource.all[0]?.close).toHaveBeenCalled();
  });
});
