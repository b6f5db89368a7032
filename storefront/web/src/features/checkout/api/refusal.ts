import { isApiError, type ApiError } from '@/api/problem';
import type { Cart, LineThatCannotBeSold } from '@/api/types';
import { isCart } from '@/features/cart/api/kept';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const REFUSED_ADMISSIONS: readonly string[] = [
  '/problems/not-admitted',
  '/problems/admission-malformed',
  '/problems/admission-foreign',
  '/problems/admission-expired',
  '/problems/admission-used-up',
];

/** Whether the counter's code is not good, or not good for so many drinks. */
export function isAdmissionRefused(error: unknown): boolean {
  return isApiError(error) && REFUSED_ADMISSIONS.includes(error.type);
}

/** Whether the shop finds something wrong with what was filled in. */
export function hasRefusedFields(error: unknown): boolean {
  return isApiError(error) && (error.errors.length > 0 || isAdmissionRefused(error));
}

/** Whether the cart is another one than the page showed, so that the shopper has to be asked once more. */
export function isCartChanged(error: unknown): error is ApiError {
  return (
    isApiError(error, '/problems/total-changed') || isApiError(error, '/problems/cart-changed')
  );
}

/** The cart as it was when the total was refused. */
export function cartIn(error: unknown): Cart | undefined {
  const cart = isApiError(error, '/problems/total-changed') ? error.problem.cart : undefined;
  return isCart(cart) ? cart : undefined;
}

/** What cannot be sold, named by the refusal. */
export function unsellableIn(error: unknown): LineThatCannotBeSold[] {
  if (!isApiError(error, '/problems/cannot-be-sold') || !Array.isArray(error.problem.lines)) {
    return [];
  }
  return (error.problem.lines as unknown[]).filter(
    (line): line is LineThatCannotBeSold =>
      isRecord(line) && typeof line.id === 'string' && typeof line.name === 'string',
  );
}

/**
 * What has to be changed before the cart can be ordered: what the cart says of its lines, and what the refusal named and
 * was not changed since.
 */
export function stuckLines(
  cart: Cart,
  sent: Cart | undefined,
  refused: readonly LineThatCannotBeSold[],
): LineThatCannotBeSold[] {
  const quantityOf = (from: Cart | undefined, id: string) =>
    from?.items.find((line) => line.id === id)?.quantity;
  const known = cart.items.flatMap(({ id, sku, name, problem, available }) =>
    problem === undefined || problem === 'PRICE_CHANGED'
      ? []
      : [{ id, sku, name, problem, ...(available !== undefined && { available }) }],
  );
  const others = refused.filter(
    ({ id }) =>
      known.every((line) => line.id !== id) &&
      quantityOf(cart, id) !== undefined &&
      quantityOf(cart, id) === quantityOf(sent, id),
  );
  return [...known, ...others];
}

/** How many of it this line could have: all lines of a product share what is left. */
export function leftForLine(cart: Cart, { id, sku, problem, available }: LineThatCannotBeSold) {
  if (problem !== 'ONLY_N_LEFT' || available === undefined) {
    return 0;
  }
  const others = cart.items.filter((line) => line.sku === sku && line.id !== id);
  return Math.max(0, available - others.reduce((sum, line) => sum + line.quantity, 0));
}
