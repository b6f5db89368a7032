import type { Cart, CartLine } from '@/api/types';
import { lineKey, type LineDraft } from './lines';

/** How many of a line the shopper wants, 0 for none, while the server has not said yes. */
export interface Wish {
  line: LineDraft;
  quantity: number;
}

export interface ShownLine extends CartLine {
  /** The same for the same line, also before the server has given it an id. */
  key: string;
}

interface Certainty {
  /** Whether the server has said this, or it is only what this browser remembers. */
  isKnown: boolean;
  /** Lines of a cart that is gone with its session, for the shopper to take back. */
  lost: readonly CartLine[];
}

/** The cart as the shopper has asked for it. */
export interface ShownCart extends Omit<Cart, 'items'>, Certainty {
  items: ShownLine[];
  /** Whether the server has yet to answer something. */
  isSaving: boolean;
}

const times = (line: CartLine, quantity: number): CartLine => ({
  ...line,
  quantity,
  lineTotal: { ...line.unitPrice, amount: line.unitPrice.amount * quantity },
});

/** A line that the server does not know yet. */
function newLine(key: string, { line, quantity }: Wish): ShownLine {
  const { note, available, options, sku, name, unitPrice } = line;
  const entered: CartLine = {
    id: key,
    sku,
    name,
    options: [...options],
    quantity,
    unitPrice,
    lineTotal: unitPrice,
    ...(note !== undefined && { note }),
    ...(available !== undefined && { available }),
  };
  return { ...times(entered, quantity), key };
}

/** Whether there are enough changes with each tap, and not only with the server's answer. */
function withShortage(line: ShownLine, wantedOfProduct: number): ShownLine {
  const { problem, ...rest } = line;
  const { available } = line;
  if (available === undefined || problem === 'SOLD_OUT' || problem === 'NOT_SOLD') {
    return line;
  }
  if (wantedOfProduct > available) {
    return { ...rest, problem: available === 0 ? 'SOLD_OUT' : 'ONLY_N_LEFT' };
  }
  return problem === 'ONLY_N_LEFT' ? rest : line;
}

function withShortages(lines: readonly ShownLine[]): ShownLine[] {
  const wanted = new Map<string, number>();
  lines.forEach(({ sku, quantity }) => wanted.set(sku, (wanted.get(sku) ?? 0) + quantity));
  return lines.map((line) => withShortage(line, wanted.get(line.sku) ?? line.quantity));
}

/** Lays what is wanted over what the server has said. Lines that it does not know yet come last. */
export function show(
  cart: Cart,
  wishes: ReadonlyMap<string, Wish>,
  certainty: Certainty,
): ShownCart {
  const known = cart.items.map((line): ShownLine => {
    const key = lineKey(line);
    const wish = wishes.get(key);
    return { ...(wish === undefined ? line : times(line, wish.quantity)), key };
  });
  const keys = new Set(known.map(({ key }) => key));
  const entered = [...wishes].flatMap(([key, wish]) => (keys.has(key) ? [] : [newLine(key, wish)]));
  const lines = [...known, ...entered].filter(({ quantity }) => quantity > 0);
  const amount = lines.reduce((sum, { lineTotal }) => sum + lineTotal.amount, 0);
  return {
    ...cart,
    items: withShortages(lines),
    total: wishes.size === 0 ? cart.total : { ...cart.total, amount },
    isSaving: wishes.size > 0,
    ...certainty,
  };
}
