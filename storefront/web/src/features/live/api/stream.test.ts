import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStream } from './stream';

class FakeSource extends EventTarget {
  readyState = 0;
  readonly url: string;
  readonly close = vi.fn();

  constructor(url: string) {
    super();
    this.url = url;
  }

  send(id: string, data: string) {
    this.dispatchEvent(new MessageEvent('order-status', { data, lastEventId: id }));
  }

  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

describe('the live stream', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open() {
    const sources: FakeSource[] = [];
    const onEvent = vi.fn();
    const onState = vi.fn();
    const onGap = vi.fn();
    const stop = openStream({ onEvent, onState, onGap }, (url) => {
      const source = new FakeSource(url);
      sources.push(source);
      return source as unknown as EventSource;
    });
    return { sources, onEvent, onState, onGap, stop };
  }

  it('goes on after the last event once it was closed', () => {
    const { sources, onEvent, onState, onGap } = open();
    sources[0]?.dispatchEvent(new Event('open'));
    expect(onState).toHaveBeenLastCalledWith('live');
    sources[0]?.send('7', '{"orderId":"1","number":1,"status":"READY"}');
    expect(onEvent).toHaveBeenCalledOnce();
    sources[0]?.fail(2);
    expect(onState).toHaveBeenLastCalledWith('reconnecting');
    vi.advanceTimersByTime(1000);
    expect(sources.map(({ url }) => url)).toEqual([
      '/api/notifications',
      '/api/notifications?lastEventId=7',
    ]);
    sources[1]?.dispatchEvent(new Event('open'));
    expect(onGap).not.toHaveBeenCalled();
  });

  it('tells of a gap when it was closed before its first event', () => {
    const { sources, onGap } = open();
    sources[0]?.dispatchEvent(new Event('open'));
    expect(onGap).not.toHaveBeenCalled();
    sources[0]?.fail(2);
    vi.advanceTimersByTime(1000);
    expect(onGap).not.toHaveBeenCalled();
    sources[1]?.dispatchEvent(new Event('open'));
    sources[1]?.dispatchEvent(new Event('open'));
    expect(onGap).toHaveBeenCalledOnce();
  });

  it('leaves it to the browser to reconnect what only broke', () => {
    const { sources } = open();
    sources[0]?.fail(0);
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
  });

  it('stays closed when it was stopped', () => {
    const { sources, stop } = open();
    sources[0]?.fail(2);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.close).toHaveBeenCalledOnce();
  });
});
