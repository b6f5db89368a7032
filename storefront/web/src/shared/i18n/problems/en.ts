import type { ptBR, rulesPtBR } from './pt-BR';

export const en: Record<keyof typeof ptBR, string> = {
  offline: 'The shop does not answer. Check your connection and try again.',
  'time-out': 'The shop took too long to answer. Please try again.',
  server: 'The shop is unavailable right now. Please try again in a moment.',
  refused: 'That was not possible. Please check and try again.',
  'refused-403': 'Your session has changed. Reload the page and try again.',
  'refused-404': 'We could not find what you looked for.',
  'refused-413': 'The text is too long.',
  'refused-429': 'Too many attempts in a short time. Wait a little and try again.',
  '/problems/invalid-request': 'Please check what you entered and try again.',
  '/problems/unknown-product': 'This product is not on the menu.',
  '/problems/unknown-line': 'This item is no longer in the cart.',
  '/problems/unknown-order': 'This order does not exist, or it is not yours.',
  '/problems/options-required': 'An option of this product is still to be chosen.',
  '/problems/too-many-options': 'Too many options are chosen for this product.',
  '/problems/unknown-option': 'One of the chosen options does not exist any more.',
  '/problems/option-sold-out': 'One of the chosen options is sold out.',
  '/problems/quantity-limit': 'Each item can have up to {limit} units.',
  '/problems/cart-full': 'The cart holds up to {limit} different items.',
  '/problems/cart-empty': 'Your cart is empty.',
  '/problems/total-changed': 'The total is now {total}. Please check before you order.',
  '/problems/cart-changed': 'The cart has changed. Please check before you order.',
  '/problems/key-reused': 'The cart has changed since the last attempt. Check it and order again.',
  '/problems/cannot-be-sold': 'One of the items cannot be sold right now.',
  '/problems/not-admitted': 'The counter code is missing. Scan the QR code on the screen.',
  '/problems/admission-malformed':
    'This is not a counter code. Scan the QR code on the screen again.',
  '/problems/admission-foreign':
    'This code is not from this counter. Scan the QR code on the screen again.',
  '/problems/admission-expired':
    'The counter code has expired. Scan the QR code on the screen again.',
  '/problems/admission-used-up':
    '{remaining, plural, =0 {The drinks of this code are used up.} one {This code is good for only # more drink.} other {This code is good for only # more drinks.}} Scan the next QR code on the screen.',
  '/problems/counter-closed': 'The counter is closed now.',
  '/problems/counter-full':
    'The queue at the counter is full: the wait is about {estimatedWaitMinutes, plural, one {# minute} other {# minutes}}. Try again in a while.',
  '/problems/too-late-to-delete': 'Too late: the order is being prepared or has been shipped.',
  '/problems/catalogue-unavailable': 'The menu does not answer. Please try again in a moment.',
  '/problems/shop-updating': 'The shop is being updated. Please try again in a moment.',
  '/problems/unknown-invoice': 'This order has no invoice yet.',
  '/problems/postal-code-unknown': 'We do not know this CEP. Please fill in the address.',
  '/problems/invalid-csrf-token': 'Your session has changed. Reload the page and try again.',
  '/problems/too-busy': 'The shop is very busy right now. Please try again in a moment.',
  '/problems/service-away': 'A part of the shop does not answer. Please try again in a moment.',
  '/problems/service-too-slow':
    'The shop took too long, and we do not know whether it received what was sent. Check before you try again.',
  '/problems/answer-broken-off':
    'The answer got lost, and we do not know whether the shop received what was sent. Check before you try again.',
  '/problems/not-found': 'We could not find what you looked for.',
  '/problems/content-too-large': 'The text is too long.',
  '/problems/unauthorized': 'You need to sign in to do that.',
  '/problems/forbidden': 'You are not allowed to do that.',
};

export const rulesEn: Record<keyof typeof rulesPtBR, string> = {
  required: 'Please fill in this field',
  'too-long': 'This text is too long',
  range: 'This value is out of range',
  text: 'Use only letters, numbers and punctuation, on one line',
  email: 'Enter a valid e-mail address, like ana@example.com',
  state: 'Choose the state',
  'postal-code': 'A CEP has 8 digits, like 01310-100',
  cpf: 'This CPF is not valid',
  unique: 'This value is repeated',
  unexpected: 'This field is not used here',
  invalid: 'This value is not valid',
};
