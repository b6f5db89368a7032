import type { Cart, CartLine, StockChange } from '@/api/types';
import type { KeptCart } from './kept';
import { clampQuantity, draftOf, isPlain, lineKey, type LineDraft } from './lines';
import { show, type ShownCart, type Wish } from './shown';
import type { TabMessage, Tabs } from './tabs';

const EMPTY: Cart = { version: 0, items: [], total: { amount: 0, currency: 'BRL' } };

/** A wish of another tab that has said nothing for so long is that of a tab that has died. */
const FORGOTTEN_AFTER_MS = 15_000;

/** A page that is left has its requests cut off a moment before it ends: what it wants is then for the next page. */
const CUT_OFF_MS = 400;

/**
 * A cart's version grows by one with each change, and a cart that begins anew begins with the time in milliseconds. So
 * no number of changes by hand reaches from a cart to the one after it.
 */
const ANOTHER_CART = 1000;

export interface CartRequests {
  load: (signal?: AbortSignal) => Promise<Cart>;
  /** Makes the line have this quantity, 0 for none. `known` is the line as the server has it, if it has one. */
  save: (
    line: LineDraft,
    quantity: number,
    known: CartLine | undefined,
    outlivesPage?: boolean,
  ) => Promise<Cart>;
  /** Makes the line another one. */
  replace: (id: string, line: LineDraft, quantity: number) => Promise<Cart>;
  /** Whether the connection ended before there was an answer. */
  isCutOff: (error: unknown) => boolean;
  /** Whether this browser's session may be gone, so that nothing known of the cart is to be built on. */
  mayBeAnotherSession: () => boolean;
}

/** What could not be done, and was taken back. */
export interface Failure {
  line: LineDraft;
  quantity: number;
  error: unknown;
}

interface Ports {
  requests: CartRequests;
  tabs: Tabs;
  kept: KeptCart;
  keep: (kept: KeptCart) => void;
  /** Called with each change of what is wanted, for a page that is left may get no time to keep anything. */
  keepWishes: (wishes: Wish[]) => void;
  onShown: (cart: ShownCart) => void;
}

interface OwnWish extends Wish {
  /** So many more than there were, whatever that was. */
  isRelative: boolean;
}

/**
 * The one truth about the cart: what the server has said, and over it what the shopper wants and the server has not
 * answered yet. A wanted quantity stays until the last answer; each line has one write on its way, and the next one
 * carries the newest wish. What the server refuses is taken back. Other tabs see both parts at once.
 */
export class CartStore {
  readonly #ports: Ports;
  readonly #wishes = new Map<string, OwnWish>();
  readonly #othersWishes = new Map<string, Wish & { tab: string }>();
  readonly #writing = new Map<string, Promise<void>>();
  readonly #failureListeners = new Set<(failure: Failure) => void>();
  readonly #listeners = new Set<() => void>();
  #cart: Cart;
  #lost: readonly CartLine[];
  #isKnown = false;
  #accepted = 0;
  #shown: ShownCart;

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#cart = ports.kept.cart ?? EMPTY;
    this.#lost = ports.kept.lost;
    this.#shown = this.#layOver();
    ports.tabs.listen((message, tab) => {
      this.#hear(message, tab);
    });
  }

  get shown(): ShownCart {
    return this.#shown;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  onFailure(listener: (failure: Failure) => void): () => void {
    this.#failureListeners.add(listener);
    return () => this.#failureListeners.delete(listener);
  }

  quantityOf(line: Pick<LineDraft, 'sku' | 'options' | 'note'>): number {
    const key = lineKey(line);
    const wish = this.#wishes.get(key) ?? this.#othersWishes.get(key);
    return wish?.quantity ?? this.#lineOf(key)?.quantity ?? 0;
  }

  /** Adds to what is wanted by now, however many taps the server has yet to hear of. */
  add(line: LineDraft, by = 1): void {
    this.#want(line, this.quantityOf(line) + by, true);
  }

  set(line: LineDraft, quantity: number): void {
    this.#want(line, quantity, false);
  }

  /** Brings lines back that were in a cart before, and returns those that cannot be had any more. */
  async refill(lines: readonly (LineDraft & { quantity: number })[]): Promise<Failure[]> {
    const failures: Failure[] = [];
    const keys = new Set(lines.map(lineKey));
    const stop = this.onFailure((failure) => {
      if (keys.has(lineKey(failure.line))) {
        failures.push(failure);
      }
    });
    lines.forEach(({ quantity, ...line }) => {
      this.set(line, Math.max(quantity, this.quantityOf(line)));
    });
    await Promise.all([...keys].map(async (key) => this.#writing.get(key)));
    stop();
    return failures;
  }

  /** Takes back what was in the cart of the session that is gone. */
  restoreLost(): Promise<Failure[]> {
    const lost = this.#lost.map((line) => ({ ...draftOf(line), quantity: line.quantity }));
    this.forgetLost();
    return this.refill(lost);
  }

  forgetLost(): void {
    this.#lost = [];
    this.#tellCart();
  }

  /** Chooses other options or another note for a line. Its quantity is set with them. */
  async replace(from: CartLine, to: LineDraft, quantity: number): Promise<void> {
    await this.#writing.get(lineKey(from));
    const since = this.#accepted;
    this.#accept(await this.#ports.requests.replace(from.id, to, quantity), since);
  }

  /** What the live stream says of the stock. */
  applyStock(changes: readonly StockChange[]): void {
    const available = new Map(changes.map((change) => [change.sku, change.available]));
    if (this.#cart.items.some(({ sku }) => available.has(sku))) {
      const items = this.#cart.items.map((line) => withStock(line, available.get(line.sku)));
      this.#cart = { ...this.#cart, items };
      this.#show();
    }
  }

  /** Asks the server for the cart as it is now, under what is wanted. */
  async load(signal?: AbortSignal): Promise<ShownCart> {
    const since = this.#accepted;
    this.#accept(await this.#ports.requests.load(signal), since);
    return this.shown;
  }

  /** Takes over the cart that another answer of the server has in it. An older one than is known is a late answer. */
  take(cart: Cart): void {
    if (cart.version >= this.#cart.version) {
      this.#accept(cart, this.#accepted);
    }
  }

  /** Done when the server has answered everything that was wanted. */
  async settled(): Promise<void> {
    while (this.#writing.size > 0) {
      await Promise.all(this.#writing.values());
    }
  }

  /** Sends at once what would be lost with the page. */
  leave(): void {
    for (const [key, { line, quantity }] of this.#wishes) {
      const known = this.#lineOf(key);
      // What adds a line with options or a note must not be heard twice.
      if (isPlain(line) || known !== undefined) {
        this.#ports.requests.save(line, quantity, known, true).catch(() => undefined);
      }
    }
    this.#ports.tabs.tell({ kind: 'left' });
  }

  /** Wants again what the page before was left with, and returns what cannot be sent again, for it may have been heard. */
  resume(left: readonly Wish[]): Wish[] {
    this.#keepWishes();
    return left.filter((wish) => {
      const canBeSetAgain = isPlain(wish.line) || this.#lineOf(lineKey(wish.line)) !== undefined;
      if (canBeSetAgain) {
        this.set(wish.line, wish.quantity);
      }
      return !canBeSetAgain;
    });
  }

  #lineOf(key: string): CartLine | undefined {
    return this.#cart.items.find((line) => lineKey(line) === key);
  }

  #want(line: LineDraft, wanted: number, isRelative: boolean): void {
    const key = lineKey(line);
    const quantity = clampQuantity(wanted);
    this.#othersWishes.delete(key);
    this.#wishes.set(key, { line, quantity, isRelative: isRelative && !this.#isKnown });
    this.#ports.tabs.tell({ kind: 'wish', line, quantity });
    this.#keepWishes();
    this.#show();
    if (!this.#writing.has(key)) {
      const writing = this.#write(key).finally(() => this.#writing.delete(key));
      this.#writing.set(key, writing);
    }
  }

  async #write(key: string): Promise<void> {
    try {
      await this.#ports.tabs.oneAtATime(key, async () => {
        await this.#know();
        for (let wish = this.#wishes.get(key); wish !== undefined; wish = this.#wishes.get(key)) {
          await this.#send(key, wish);
        }
      });
    } catch (error) {
      const failed = this.#wishes.get(key);
      if (this.#ports.requests.isCutOff(error)) {
        await pause(CUT_OFF_MS);
      }
      await (this.#wishes.get(key) === failed ? this.#takeBack(key, error) : this.#write(key));
    }
  }

  async #know(): Promise<void> {
    if (!this.#isKnown || this.#ports.requests.mayBeAnotherSession()) {
      await this.load();
    }
  }

  async #send(key: string, { line, quantity }: Wish): Promise<void> {
    const known = this.#lineOf(key);
    const since = this.#accepted;
    const cart =
      quantity === 0 && known === undefined
        ? this.#cart
        : await this.#ports.requests.save(line, quantity, known);
    const isLast = this.#wishes.get(key)?.quantity === quantity;
    if (isLast) {
      this.#endWish(key);
    }
    this.#accept(cart, since);
    if (isLast) {
      this.#ports.tabs.tell({ kind: 'wish-ended', key });
    }
  }

  async #takeBack(key: string, error: unknown): Promise<void> {
    const wish = this.#wishes.get(key);
    if (wish === undefined) {
      return; // Another tab has wanted something else meanwhile, and writes that.
    }
    this.#endWish(key);
    this.#ports.tabs.tell({ kind: 'wish-ended', key });
    this.#show();
    const { line, quantity } = wish;
    this.#failureListeners.forEach((listener) => {
      listener({ line, quantity, error });
    });
    await this.load().catch(() => undefined); // The write may have been heard all the same.
  }

  /**
   * @param since how many carts had been accepted when this one was asked for: an older version is a late answer when
   *   another one came meanwhile, and else the server's truth.
   */
  #accept(cart: Cart, since: number): void {
    const before = this.#cart;
    if (since !== this.#accepted && cart.version < before.version) {
      return;
    }
    if (before.version > 0 && isAnotherCart(before, cart)) {
      this.#lose(before, cart);
    }
    if (!this.#isKnown) {
      this.#rebase(before, cart);
    }
    this.#cart = cart;
    this.#lost = this.#lost.filter((line) => quantityIn(cart, lineKey(line)) < line.quantity);
    this.#isKnown = true;
    this.#accepted += 1;
    this.#tellCart();
  }

  /** The session is gone, and its cart with it. */
  #lose(before: Cart, now: Cart): void {
    const present = new Set([...now.items, ...this.#lost].map(lineKey));
    const gone = before.items.filter((line) => {
      const key = lineKey(line);
      return !present.has(key) && this.#wishes.get(key)?.quantity !== 0;
    });
    this.#lost = [...this.#lost, ...gone];
  }

  /** What was added before the server had said anything was added to what it says now. */
  #rebase(before: Cart, now: Cart): void {
    for (const [key, wish] of this.#wishes) {
      if (wish.isRelative) {
        const by = quantityIn(now, key) - quantityIn(before, key);
        this.#wishes.set(key, {
          ...wish,
          quantity: clampQuantity(wish.quantity + by),
          isRelative: false,
        });
      }
    }
  }

  #hear(message: TabMessage, tab: string): void {
    switch (message.kind) {
      case 'wish':
        this.#hearWish(message.line, message.quantity, tab);
        break;
      case 'wish-ended':
        this.#forgetOthers((key) => key === message.key, tab);
        break;
      case 'left':
        this.#forgetOthers(() => true, tab);
        break;
      case 'cart':
        this.#hearCart(message.cart, message.lost);
        break;
    }
  }

  #hearWish(line: LineDraft, quantity: number, tab: string): void {
    const key = lineKey(line);
    const wish = { line, quantity, tab };
    this.#endWish(key);
    this.#othersWishes.set(key, wish);
    this.#show();
    setTimeout(() => {
      if (this.#othersWishes.get(key) === wish) {
        this.#othersWishes.delete(key);
        this.load().catch(() => {
          this.#show();
        });
      }
    }, FORGOTTEN_AFTER_MS);
  }

  #endWish(key: string): void {
    if (this.#wishes.delete(key)) {
      this.#keepWishes();
    }
  }

  #keepWishes(): void {
    const wishes = [...this.#wishes.values()].map(({ line, quantity }) => ({ line, quantity }));
    this.#ports.keepWishes(wishes);
  }

  #forgetOthers(isMeant: (key: string) => boolean, tab: string): void {
    for (const [key, wish] of this.#othersWishes) {
      if (wish.tab === tab && isMeant(key)) {
        this.#othersWishes.delete(key);
      }
    }
    this.#show();
  }

  #hearCart(cart: Cart, lost: readonly CartLine[]): void {
    if (cart.version === 0 || cart.version >= this.#cart.version) {
      this.#cart = cart;
      this.#lost = lost;
      this.#isKnown = true;
      this.#accepted += 1;
      this.#show();
    }
  }

  #tellCart(): void {
    this.#ports.keep({ cart: this.#cart, lost: this.#lost });
    this.#ports.tabs.tell({ kind: 'cart', cart: this.#cart, lost: this.#lost });
    this.#show();
  }

  #layOver(): ShownCart {
    const wishes = new Map<string, Wish>([...this.#othersWishes, ...this.#wishes]);
    return show(this.#cart, wishes, { isKnown: this.#isKnown, lost: this.#lost });
  }

  #show(): void {
    this.#shown = this.#layOver();
    this.#ports.onShown(this.#shown);
    this.#listeners.forEach((listener) => {
      listener();
    });
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A line that nothing but the stock has held back is free again when there is some. */
function withStock(line: CartLine, available: number | undefined): CartLine {
  if (available === undefined) {
    return line;
  }
  const { problem, ...rest } = line;
  const isRestocked = problem === 'SOLD_OUT' && line.available === 0 && available > 0;
  return isRestocked ? { ...rest, available } : { ...line, available };
}

function quantityIn(cart: Cart, key: string): number {
  return cart.items.find((line) => lineKey(line) === key)?.quantity ?? 0;
}

function isAnotherCart(before: Cart, now: Cart): boolean {
  return now.version === 0 || now.version - before.version >= ANOTHER_CART;
}
