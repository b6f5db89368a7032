import { vi } from 'vitest';

/** An `EventSource` whose server is the test. */
export class FakeSource extends EventTarget {
  static all: FakeSource[] = [];

  static last(): FakeSource {
    const source = FakeSource.all.at(-1);
    if (source === undefined) {
      throw new Error('No stream was opened');
    }
    return source;
  }

  readonly url: string;
  readonly close = vi.fn();
  readyState = 0;

  constructor(url: string) {
    super();
    this.url = url;
    FakeSource.all.push(this);
  }

  open() {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }

  send(name: string, data: string, lastEventId = '') {
    this.dispatchEvent(new MessageEvent(name, { data, lastEventId }));
  }

  fail(readyState: number) {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}
