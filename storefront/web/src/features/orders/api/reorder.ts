import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/problem';
import type { Order } from '@/api/types';
import { cartStore, isBlocked } from '@/features/cart/api/cart';
import { lineKey, type LineDraft } from '@/features/cart/api/lines';
import type { ShownCart } from '@/features/cart/api/shown';
import type { Failure } from '@/features/cart/api/store';

/** A line of the old order that the cart cannot have as it was. */
export interface Missing {
  name: string;
  why: 'gone' | 'soldOut' | 'left' | 'full';
  /** How many there are, where there are some. */
  left: number;
}

export interface Refilled {
  missing: Missing[];
  /** Whether the cart has got anything of it. */
  isUsable: boolean;
}

const WHY: Readonly<Record<string, Missing['why']>> = {
  '/problems/unknown-product': 'gone',
  '/problems/unknown-option': 'gone',
  '/problems/options-required': 'gone',
  '/problems/too-many-options': 'gone',
  '/problems/option-sold-out': 'soldOut',
  '/problems/quantity-limit': 'full',
  '/problems/cart-full': 'full',
};

function draftsOf({ lines }: Order): (LineDraft & { quantity: number })[] {
  return lines.map(({ sku, name, options, note, unitPrice, quantity }) => ({
    sku,
    name,
    options,
    unitPrice,
    quantity,
    ...(note !== undefined && { note }),
  }));
}

/** What was refused for good; anything else is worth trying again, and thrown. */
function refused({ line, error }: Failure): Missing {
  const why = error instanceof ApiError ? WHY[error.type] : undefined;
  if (why === undefined) {
    throw error;
  }
  return { name: line.name, why, left: 0 };
}

function unsellable(cart: ShownCart, wanted: ReadonlySet<string>): Missing[] {
  return cart.items
    .filter((line) => wanted.has(lineKey(line)) && isBlocked(line))
    .map(({ name, problem, available = 0 }) => {
      if (problem === 'ONLY_N_LEFT') {
        return { name, why: 'left', left: available };
      }
      return { name, why: problem === 'NOT_SOLD' ? 'gone' : 'soldOut', left: 0 };
    });
}

/** Puts what was ordered into the cart again, and tells what is not to be had as it was. */
export function useReorder() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (order: Order): Promise<Refilled> => {
      const store = cartStore(queryClient);
      const drafts = draftsOf(order);
      const failures = await store.refill(drafts);
      const wanted = new Set(drafts.map(lineKey));
      const missing = [...failures.map(refused), ...unsellable(store.shown, wanted)];
      const isUsable = store.shown.items.some(
        (line) => wanted.has(lineKey(line)) && !isBlocked(line),
      );
      return { missing, isUsable };
    },
  });
}
