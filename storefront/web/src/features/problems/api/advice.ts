/**
 * What somebody can do about it: correct what was sent; wait a moment; load the page again; look at the menu, the cart,
 * the orders or the counter's display; or, for who writes programs, read the API's document.
 */
export type Advice =
  'correct' | 'wait' | 'reload' | 'menu' | 'cart' | 'orders' | 'counter' | 'shop' | 'document';

/** Every type of problem that the API's document lists, by the name after `/problems/`. */
export const ADVICE = {
  'invalid-request': 'correct',
  'unknown-product': 'menu',
  'unknown-line': 'cart',
  'unknown-order': 'orders',
  'options-required': 'menu',
  'too-many-options': 'menu',
  'unknown-option': 'menu',
  'option-sold-out': 'menu',
  'quantity-limit': 'cart',
  'cart-full': 'cart',
  'cart-empty': 'menu',
  'total-changed': 'cart',
  'cart-changed': 'cart',
  'key-reused': 'orders',
  'cannot-be-sold': 'cart',
  'not-admitted': 'counter',
  'too-late-to-delete': 'shop',
  'catalogue-unavailable': 'wait',
  'shop-updating': 'wait',
  'unknown-invoice': 'orders',
  'postal-code-unknown': 'correct',
  'too-late-to-cancel': 'shop',
  'not-in-queue': 'shop',
  'already-claimed': 'shop',
  'not-claimed': 'shop',
  'already-ready': 'shop',
  'not-ready': 'shop',
  'not-for-the-counter': 'shop',
  'not-to-be-sent': 'shop',
  'invalid-csrf-token': 'reload',
  'too-many-streams': 'wait',
  'too-busy': 'wait',
  'service-away': 'wait',
  'service-too-slow': 'orders',
  'answer-broken-off': 'orders',
  'service-unavailable': 'wait',
  'internal-server-error': 'shop',
  'not-found': 'menu',
  'method-not-allowed': 'document',
  'not-acceptable': 'document',
  'content-too-large': 'correct',
  'unsupported-media-type': 'document',
  'request-header-fields-too-large': 'document',
  'uri-too-long': 'document',
  'http-version-not-supported': 'document',
  'expectation-failed': 'document',
  'upgrade-required': 'document',
  unauthorized: 'reload',
  forbidden: 'shop',
  'invalid-signature': 'document',
  'webhook-refused': 'document',
  'unknown-transaction': 'document',
  'callback-not-recorded': 'document',
  gone: 'document',
  'unknown-queue': 'document',
  'unknown-dead-letter': 'document',
  'broker-unavailable': 'wait',
} as const satisfies Record<string, Advice>;

export type ProblemName = keyof typeof ADVICE;

export function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(ADVICE, name);
}
