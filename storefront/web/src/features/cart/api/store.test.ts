import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cart, CartLine } from '@/api/types';
import { aCart, aCartLine, brl } from '@/testing/cart';
import type { KeptCart } from './kept';
import { draftOf, lineKey, type LineDraft } from './lines';
import type { ShownCart, Wish } from './shown';
import { CartStore, type CartRequests, type Failure } from './store';
import type { TabMessage, Tabs } from './tabs';

const espresso: LineDraft = draftOf(aCartLine());
const bread = draftOf(aCartLine({ id: 'line-2', sku: 'pao-de-queijo', name: 'Pão de queijo' }));
const mocha: LineDraft = {
  sku: 'mocha',
  name: 'Mocha',
  options: [{ id: 'grande', name: 'Grande', price: brl(300) }],
  note: 'sem chantili',
  unitPrice: brl(1950),
};

/** A server with a cart, as far away as the latency says. */
class Server {
  cart: Cart;
  latency = 0;
  isReachable = true;
  refusal: Error | undefined;
  hasSession = true;
  readonly heard: string[] = [];

  constructor(cart: Cart = aCart()) {
    this.cart = cart;
  }

  get requests(): CartRequests {
    return {
      load: () => this.#answer('load', () => undefined),
      save: (line, quantity, known) =>
        this.#answer(`${known === undefined ? 'new ' : ''}${line.sku} ${quantity}`, () => {
          this.put(line, quantity);
        }),
      replace: (id, line, quantity) =>
        this.#answer(`replace ${id}`, () => {
          this.change(this.cart.items.filter((item) => item.id !== id));
          this.put(line, quantity);
        }),
      isCutOff: (error) => error instanceof Error && error.message === 'offline',
      mayBeAnotherSession: () => !this.hasSession,
    };
  }

  put(draft: LineDraft, quantity: number): void {
    const { available, note, ...line } = draft;
    const others = this.cart.items.filter((item) => lineKey(item) !== lineKey(draft));
    const old = this.cart.items.find((item) => lineKey(item) === lineKey(draft));
    const entered = aCartLine({
      ...line,
      id: old?.id ?? `line-${this.cart.version + 1}`,
      options: [...draft.options],
      quantity,
      ...(note !== undefined && { note }),
      ...(available !== undefined && { available }),
    });
    if (old === undefined || quantity === 0) {
      this.change(quantity === 0 ? others : [...others, entered]);
    } else {
      this.change(this.cart.items.map((item) => (item === old ? entered : item)));
    }
  }

  change(items: readonly CartLine[]): void {
    this.cart = aCart(items, { version: this.cart.version + 1 });
  }

  loseSession(): void {
    this.cart = aCart([], { version: 0 });
    this.hasSession = false;
  }

  async #answer(request: string, change: () => void): Promise<Cart> {
    const wait = () => new Promise((resolve) => setTimeout(resolve, this.latency / 2));
    await wait();
    if (!this.isReachable) {
      throw new Error('offline');
    }
    if (request === 'load') {
      this.hasSession = true;
    } else {
      if (this.refusal !== undefined) {
        throw this.refusal;
      }
      this.heard.push(request);
    }
    change();
    const cart = this.cart;
    await wait();
    return cart;
  }
}

/** The channel between tabs, and the locks that they share. */
class Browser {
  readonly #listeners: ((message: TabMessage, tab: string) => void)[] = [];
  readonly #locks = new Map<string, Promise<unknown>>();

  tab(): Tabs {
    const own = this.#listeners.length;
    return {
      tell: (message) => {
        this.#listeners.forEach((listener, index) => {
          if (index !== own) {
            listener(message, String(own));
          }
        });
      },
      listen: (listener) => this.#listeners.push(listener),
      oneAtATime: (name, work) => {
        const done = (this.#locks.get(name) ?? Promise.resolve()).then(work);
        this.#locks.set(
          name,
          done.catch(() => undefined),
        );
        return done;
      },
    };
  }
}

interface PageOptions {
  browser?: Browser;
  kept?: Partial<KeptCart>;
}

function openPage(server: Server, { browser = new Browser(), kept = {} }: PageOptions = {}) {
  const seen: ShownCart[] = [];
  const failures: Failure[] = [];
  const keep = vi.fn<(kept: KeptCart) => void>();
  const wishes: Wish[][] = [];
  const store = new CartStore({
    requests: server.requests,
    tabs: browser.tab(),
    kept: { lost: [], ...kept },
    keep,
    keepWishes: (now) => wishes.push(now),
    onShown: (cart) => seen.push(cart),
  });
  store.onFailure((failure) => failures.push(failure));
  const shown = () => Object.fromEntries(store.shown.items.map((i) => [i.sku, i.quantity]));
  return { store, seen, failures, shown, keep, keptWishes: () => wishes.at(-1) };
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** With nothing else going on, however far away the server is. */
async function answered<T>(request: Promise<T>): Promise<T> {
  await pass(1000);
  return request;
}

describe('the cart', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('counts six quick taps on plus as six', async () => {
    const server = new Server(aCart([aCartLine()]));
    const { store, shown } = openPage(server);
    await answered(store.load());
    server.latency = 150;
    for (let tap = 0; tap < 6; tap += 1) {
      store.add(espresso);
      await pass(40);
    }
    expect(shown()).toEqual({ 'cafe-espresso': 7 });
    await pass(1000);
    expect(server.cart.items[0]?.quantity).toBe(7);
    expect(shown()).toEqual({ 'cafe-espresso': 7 });
    expect(store.shown.isSaving).toBe(false);
  });

  it('counts four taps on an empty cart that nobody has asked for yet', async () => {
    const server = new Server();
    server.latency = 600;
    const { store, shown } = openPage(server);
    for (let tap = 0; tap < 4; tap += 1) {
      store.add(espresso);
      await pass(100);
    }
    expect(shown()).toEqual({ 'cafe-espresso': 4 });
    await pass(5000);
    expect(server.cart.items[0]?.quantity).toBe(4);
  });

  it('adds to what the server has, and not to what this page believed', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 5 })]));
    server.latency = 600;
    const { store, shown } = openPage(server);
    store.add(espresso);
    store.add(espresso);
    await pass(3000);
    expect(server.cart.items[0]?.quantity).toBe(7);
    expect(shown()).toEqual({ 'cafe-espresso': 7 });
  });

  it('takes over the cart that another answer has in it, unless it is an older one', () => {
    const { store, shown } = openPage(new Server());
    store.take(aCart([aCartLine({ quantity: 3 })], { version: 9 }));
    store.take(aCart([aCartLine({ quantity: 2 })], { version: 8 }));
    expect(shown()).toEqual({ 'cafe-espresso': 3 });
    expect(store.shown.isKnown).toBe(true);
  });

  it('has one write on its way per line, and sends the newest wish next', async () => {
    const server = new Server(aCart([aCartLine()]));
    const { store } = openPage(server);
    await answered(store.load());
    server.latency = 200;
    for (const quantity of [2, 3, 4, 5]) {
      store.set(espresso, quantity);
      await pass(10);
    }
    store.set(bread, 1);
    await pass(1000);
    expect(server.heard).toEqual(['cafe-espresso 2', 'new pao-de-queijo 1', 'cafe-espresso 5']);
  });

  it('never shows a step back while answers come', async () => {
    const server = new Server(aCart([aCartLine()]));
    const { store, seen } = openPage(server);
    await answered(store.load());
    server.latency = 150;
    for (let tap = 0; tap < 6; tap += 1) {
      store.add(espresso);
      void store.load();
      await pass(60);
    }
    await pass(1000);
    const quantities = seen.map(({ items }) => items[0]?.quantity ?? 0);
    expect(quantities).toEqual([...quantities].sort((a, b) => a - b));
    expect(quantities.at(-1)).toBe(7);
  });

  it('does not believe a read that is older than an answer', async () => {
    const server = new Server(aCart([aCartLine()]));
    const { store, shown } = openPage(server);
    await answered(store.load());
    let answer: (cart: Cart) => void = () => undefined;
    const late = aCart([aCartLine()]);
    const requests = server.requests;
    const slow = new CartStore({
      requests: { ...requests, load: () => new Promise((resolve) => (answer = resolve)) },
      tabs: new Browser().tab(),
      kept: { cart: late, lost: [] },
      keep: () => undefined,
      keepWishes: () => undefined,
      onShown: () => undefined,
    });
    const first = slow.load();
    answer(late);
    await first;
    const read = slow.load();
    slow.set(espresso, 3);
    await pass(100);
    answer(late);
    await read;
    expect(slow.shown.items[0]?.quantity).toBe(3);
    expect(shown()).toEqual({ 'cafe-espresso': 1 });
  });

  it('takes back what the server refuses, and says so', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 2 })]));
    const { store, shown, failures } = openPage(server);
    await answered(store.load());
    server.refusal = new Error('422');
    store.add(espresso);
    expect(shown()).toEqual({ 'cafe-espresso': 3 });
    await pass(100);
    expect(shown()).toEqual({ 'cafe-espresso': 2 });
    expect(failures).toMatchObject([{ quantity: 3, error: { message: '422' } }]);
  });

  it('takes back what was wanted without a connection, and still shows the lines', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 2 })]));
    const { store, shown, failures } = openPage(server);
    await answered(store.load());
    server.isReachable = false;
    store.set(espresso, 0);
    expect(shown()).toEqual({});
    await pass(1000);
    expect(shown()).toEqual({ 'cafe-espresso': 2 });
    expect(failures).toHaveLength(1);
  });

  it('keeps for the next page what was cut off with the end of this one', async () => {
    const server = new Server();
    const { store, keptWishes } = openPage(server);
    await answered(store.load());
    server.isReachable = false;
    store.add(espresso);
    await pass(100);
    expect(keptWishes()).toEqual([{ line: espresso, quantity: 1 }]);
  });

  it('sends what is tapped after a request was cut off', async () => {
    const server = new Server();
    const { store, shown, failures } = openPage(server);
    await answered(store.load());
    server.isReachable = false;
    store.add(espresso);
    await pass(100);
    server.isReachable = true;
    store.add(espresso);
    await pass(1000);
    expect(shown()).toEqual({ 'cafe-espresso': 2 });
    expect(server.cart.items[0]?.quantity).toBe(2);
    expect(failures).toEqual([]);
  });

  it('brings back a removed line with its options and its note', async () => {
    const server = new Server();
    const { store, shown } = openPage(server);
    await answered(store.load());
    store.set(mocha, 2);
    await pass(10);
    store.set(mocha, 0);
    await pass(10);
    expect(server.cart.items).toEqual([]);
    store.set(mocha, 2);
    await pass(10);
    expect(server.cart.items).toMatchObject([
      { sku: 'mocha', quantity: 2, note: 'sem chantili', options: [{ id: 'grande' }] },
    ]);
    expect(server.heard).toEqual(['new mocha 2', 'mocha 0', 'new mocha 2']);
    expect(shown()).toEqual({ mocha: 2 });
  });

  it('undoes a removal that is still on its way', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 3 })]));
    const { store } = openPage(server);
    await answered(store.load());
    server.latency = 300;
    store.set(espresso, 0);
    await pass(50);
    store.set(espresso, 3);
    await pass(2000);
    expect(server.cart.items).toMatchObject([{ sku: 'cafe-espresso', quantity: 3 }]);
  });

  it('keeps the same product with other options apart', async () => {
    const server = new Server();
    const { store } = openPage(server);
    await answered(store.load());
    store.add(mocha);
    store.add({ ...mocha, note: undefined });
    store.add({ ...mocha, note: ' sem chantili ' });
    await pass(100);
    expect(server.cart.items.map(({ quantity }) => quantity)).toEqual([2, 1]);
  });

  it('knows with each tap whether enough are left', async () => {
    const short = aCartLine({ quantity: 3, available: 3 });
    const server = new Server(aCart([short]));
    const { store } = openPage(server);
    await answered(store.load());
    server.latency = 500;
    store.add(draftOf(short));
    expect(store.shown.items[0]?.problem).toBe('ONLY_N_LEFT');
    store.add(draftOf(short), -1);
    expect(store.shown.items[0]?.problem).toBeUndefined();
  });

  it('follows the stock while nobody touches it', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 3, available: 9 })]));
    const { store } = openPage(server);
    await answered(store.load());
    const problem = () => store.shown.items[0]?.problem;
    store.applyStock([{ sku: 'cafe-espresso', available: 2 }]);
    expect(problem()).toBe('ONLY_N_LEFT');
    store.applyStock([{ sku: 'cafe-espresso', available: 0 }]);
    expect(problem()).toBe('SOLD_OUT');
    store.applyStock([{ sku: 'cafe-espresso', available: 3 }]);
    expect(problem()).toBeUndefined();
  });

  it('stays between 0 and 99', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 98 })]));
    const { store, shown } = openPage(server);
    await answered(store.load());
    store.add(espresso, 5);
    expect(shown()).toEqual({ 'cafe-espresso': 99 });
    store.set(espresso, -1);
    expect(shown()).toEqual({});
  });

  describe('in two tabs', () => {
    it('shows a tap of the other tab at once', async () => {
      const server = new Server(aCart([aCartLine()]));
      const browser = new Browser();
      const one = openPage(server, { browser });
      const other = openPage(server, { browser });
      await answered(Promise.all([one.store.load(), other.store.load()]));
      server.latency = 400;
      one.store.add(espresso);
      expect(other.shown()).toEqual({ 'cafe-espresso': 2 });
      await pass(2000);
      expect(other.shown()).toEqual({ 'cafe-espresso': 2 });
      expect(other.store.shown.isSaving).toBe(false);
    });

    it('adds up what is tapped in both, one write at a time', async () => {
      const server = new Server(aCart([aCartLine()]));
      const browser = new Browser();
      const one = openPage(server, { browser });
      const other = openPage(server, { browser });
      await answered(Promise.all([one.store.load(), other.store.load()]));
      server.latency = 400;
      one.store.add(espresso);
      await pass(50);
      other.store.add(espresso);
      await pass(50);
      one.store.add(espresso);
      await pass(5000);
      expect(server.cart.items[0]?.quantity).toBe(4);
      expect([one.shown(), other.shown()]).toEqual([
        { 'cafe-espresso': 4 },
        { 'cafe-espresso': 4 },
      ]);
    });

    it('forgets the wishes of a tab that has died', async () => {
      const server = new Server(aCart([aCartLine()]));
      const browser = new Browser();
      const dead = browser.tab();
      dead.listen(() => undefined);
      const { store, shown } = openPage(server, { browser });
      await answered(store.load());
      dead.tell({ kind: 'wish', line: espresso, quantity: 9 });
      expect(shown()).toEqual({ 'cafe-espresso': 9 });
      await pass(20_000);
      expect(shown()).toEqual({ 'cafe-espresso': 1 });
    });
  });

  describe('of a session that is gone', () => {
    const lines = [
      aCartLine({ quantity: 2 }),
      aCartLine({ id: 'line-9', sku: 'mocha', name: 'Mocha', note: 'sem chantili' }),
    ];

    it('offers what was shown before, and takes it back', async () => {
      const server = new Server(aCart(lines));
      const { store, keep, shown } = openPage(server);
      await answered(store.load());
      server.loseSession();
      await answered(store.load());
      expect(store.shown.items).toEqual([]);
      expect(store.shown.lost.map(({ sku }) => sku)).toEqual(['cafe-espresso', 'mocha']);
      expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ lost: lines }));
      const failures = store.restoreLost();
      await pass(100);
      expect(await failures).toEqual([]);
      expect(shown()).toEqual({ 'cafe-espresso': 2, mocha: 1 });
      expect(store.shown.lost).toEqual([]);
      expect(server.cart.items).toHaveLength(2);
    });

    it('is noticed by the next page, too', async () => {
      const server = new Server();
      const { store } = openPage(server, { kept: { cart: aCart(lines) } });
      expect(store.shown.items).toHaveLength(2);
      expect(store.shown.isKnown).toBe(false);
      await answered(store.load());
      expect(store.shown.items).toEqual([]);
      expect(store.shown.lost).toHaveLength(2);
    });

    it('is noticed before a line is changed', async () => {
      const server = new Server(aCart(lines));
      const { store, shown } = openPage(server);
      await answered(store.load());
      server.loseSession();
      store.set(espresso, 3);
      await pass(100);
      expect(shown()).toEqual({ 'cafe-espresso': 3 });
      expect(store.shown.lost.map(({ sku }) => sku)).toContain('mocha');
    });

    it('is noticed by an answer from a cart that begins anew', async () => {
      const server = new Server(aCart(lines, { version: 1_700_000_000_000 }));
      const { store } = openPage(server);
      await answered(store.load());
      server.cart = aCart([], { version: 1_800_000_000_000 });
      store.add(espresso);
      await pass(100);
      expect(store.shown.lost.map(({ sku }) => sku)).toEqual(['mocha']);
    });

    it('is not assumed of a cart that was ordered or emptied', async () => {
      const server = new Server(aCart(lines));
      const { store } = openPage(server);
      await answered(store.load());
      server.change([]);
      await answered(store.load());
      expect(store.shown.lost).toEqual([]);
    });

    it('can be let go', async () => {
      const server = new Server();
      const { store, keep } = openPage(server, { kept: { cart: aCart(lines) } });
      await answered(store.load());
      store.forgetLost();
      expect(store.shown.lost).toEqual([]);
      expect(keep).toHaveBeenLastCalledWith({ cart: server.cart, lost: [] });
    });
  });

  it('says which lines could not be brought back', async () => {
    const server = new Server();
    const { store } = openPage(server);
    await answered(store.load());
    server.refusal = new Error('404');
    const failures = store.refill([{ ...espresso, quantity: 2 }]);
    await pass(100);
    expect((await failures).map(({ line }) => line.sku)).toEqual(['cafe-espresso']);
  });

  it('keeps what is wanted from the very tap on until the server has answered', async () => {
    const server = new Server();
    const { store, keptWishes } = openPage(server);
    await answered(store.load());
    server.latency = 400;
    store.add(espresso);
    store.add(espresso);
    expect(keptWishes()).toEqual([{ line: espresso, quantity: 2 }]);
    await pass(2000);
    expect(keptWishes()).toEqual([]);

    server.refusal = new Error('404');
    store.add(espresso);
    await pass(2000);
    expect(keptWishes()).toEqual([]);
  });

  it('shows what the page before has wanted, though the server has not heard it', async () => {
    const outOfReach = new Server();
    outOfReach.latency = 60_000;
    const before = openPage(outOfReach);
    before.store.add(espresso);
    const left = before.keptWishes() ?? [];

    const server = new Server();
    const { store, shown, keptWishes } = openPage(server);
    expect(store.resume(left)).toEqual([]);
    expect(shown()).toEqual({ 'cafe-espresso': 1 });
    expect(keptWishes()).toEqual(left);
    await pass(1000);
    expect(server.heard).toEqual(['new cafe-espresso 1']);
    expect(keptWishes()).toEqual([]);
  });

  it('sends what is wanted when the page is left', async () => {
    const server = new Server(aCart([aCartLine()]));
    const { store } = openPage(server);
    await answered(store.load());
    server.latency = 400;
    store.set(espresso, 2);
    await pass(10);
    store.set(espresso, 5);
    store.leave();
    await pass(2000);
    expect(server.heard.slice(0, 2)).toEqual(['cafe-espresso 2', 'cafe-espresso 5']);
  });

  it('believes a server that was put back to an older state', async () => {
    const server = new Server(aCart([aCartLine({ quantity: 4 })], { version: 90 }));
    const { store, shown } = openPage(server);
    await answered(store.load());
    server.cart = aCart([aCartLine({ quantity: 1 })], { version: 80 });
    await answered(store.load());
    expect(shown()).toEqual({ 'cafe-espresso': 1 });
  });
});
