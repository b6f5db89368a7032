import { act, screen, waitFor } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type {
  CartLine,
  DeletionReason,
  JourneyEvent,
  Order,
  OrderStatus,
  Product,
} from '@/api/types';
import { ADVICE } from '@/features/problems/api/advice';
import { EVENTS } from '@/features/orders/texts/events';
import { LOCALES } from '@/shared/i18n/locale';
import { aCart, aCartLine, brl } from '@/testing/cart';
import { FakeSource } from '@/testing/FakeSource';
import { anOrder } from '@/testing/orders';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { foreignTexts } from '@/testing/words';
import { aQueueOrder } from '@/testing/queue';
import { Root } from './Root';

/** A page in one of its states: what the shop answers, and what the shopper does there. */
interface State {
  name: string;
  path: string;
  answers?: () => Parameters<typeof server.use>;
  does?: (user: UserEvent) => Promise<unknown>;
}

/** Names that are the same in both languages, so that what is foreign is the page's own. */
const espresso = aProduct({ name: 'Espresso', description: 'Espresso', category: 'Café' });
const mocha: Product = {
  ...espresso,
  sku: 'mocha',
  name: 'Mocha',
  available: 2,
  options: [
    {
      id: 'size',
      name: 'Extra',
      min: 1,
      max: 1,
      choices: [
        { id: 'a', name: 'Mini', price: brl(0) },
        { id: 'b', name: 'Maxi', price: brl(300), soldOut: true },
      ],
    },
  ],
};
const menu = [
  espresso,
  mocha,
  { ...espresso, sku: 'cappuccino', name: 'Cappuccino', available: 0 },
];

const line = (changes: Partial<CartLine>) => aCartLine({ name: 'Espresso', ...changes });
const filled = aCart([
  line({ quantity: 2 }),
  line({ id: 'l2', sku: 'b', name: 'Mocha', problem: 'SOLD_OUT', available: 0 }),
  line({
    id: 'l3',
    sku: 'c',
    name: 'Cappuccino',
    problem: 'ONLY_N_LEFT',
    quantity: 5,
    available: 3,
  }),
  line({ id: 'l4', sku: 'd', name: 'Latte', problem: 'NOT_SOLD' }),
  line({ id: 'l5', sku: 'e', name: 'Macchiato', problem: 'PRICE_CHANGED', note: 'extra' }),
]);
const order = anOrder({
  lines: [
    {
      id: 'l1',
      sku: 'mocha',
      name: 'Mocha',
      options: [],
      quantity: 1,
      unitPrice: brl(1500),
      lineTotal: brl(1500),
    },
  ],
});
const path = `/orders/${order.id}`;

const products = (answer: Product[] = menu, headers = {}) =>
  http.get('*/api/products', () => HttpResponse.json(answer, { headers }));
const cart = (answer = filled) => http.get('*/api/cart', () => HttpResponse.json(answer));
const journey = Object.keys(EVENTS).map((name, version): JourneyEvent => ({
  type: `${name}.v1`,
  source: 'x',
  at: order.placedAt,
  version,
}));
const shows = (answer: Order) => () => [
  http.get('*/api/orders/:id', () => HttpResponse.json(answer)),
  http.get('*/api/orders/:id/journey', () => HttpResponse.json(journey)),
  http.get('*/api/orders', () => HttpResponse.json([answer])),
];
const fails = (address: string, status: number, name: string) => () => [
  http.get(address, () => problem(status, name)),
];

const REASONS: DeletionReason[] = [
  'DELETED_BY_SHOPPER',
  'PAYMENT_REFUSED',
  'PAYMENT_EXPIRED',
  'OUT_OF_STOCK',
  'CANCELLED_BY_STAFF',
  'PREPARATION_TIMEOUT',
];
const STATUSES: OrderStatus[] = [
  'CREATED',
  'PAYMENT_APPROVED',
  'PAYMENT_REFUSED',
  'PREPARING',
  'READY',
  'PICKED_UP',
  'SHIPPED',
  'DELETED',
  'REFUNDED',
];
const payment = {
  status: 'PENDING',
  pageUrl: 'http://localhost:8090/payments/pix/1',
  pixCode: '000201',
  expiresAt: new Date(Date.now() + 600_000).toISOString(),
} satisfies Order['payment'];
const invoice = { number: '7', url: `/api${path}/invoice`, pdfUrl: `/api${path}/invoice.pdf` };

const click = (testId: string) => async (user: UserEvent) => {
  await user.click(await screen.findByTestId(testId));
};

const ORDERS: State[] = [
  ...STATUSES.flatMap((status) =>
    (['DELIVERY', 'COUNTER'] as const).map((fulfilment) => ({
      name: `a ${fulfilment} that is ${status}`,
      path,
      answers: shows({ ...order, status, fulfilment, deletable: false, invoice, tracking: 'CZ1' }),
    })),
  ),
  ...REASONS.map((reason) => ({
    name: `an order that ended for ${reason}`,
    path,
    answers: shows({
      ...order,
      status: 'DELETED',
      reason,
      deletable: false,
      refunds: [{ amount: brl(1500), reason: 'Pix', at: order.placedAt }],
    }),
  })),
  ...(['DELIVERY', 'COUNTER'] as const).map((fulfilment) => ({
    name: `a ${fulfilment} whose deletion is asked for`,
    path,
    answers: shows({ ...order, status: 'PAYMENT_APPROVED', fulfilment, deletionRequested: true }),
  })),
  { name: 'an order to be paid', path, answers: shows({ ...order, payment }) },
  {
    name: 'an order about to be deleted',
    path,
    answers: shows({ ...order, payment }),
    does: click('delete-order'),
  },
  {
    name: 'an order with all that happened',
    path,
    answers: shows({ ...order, payment }),
    does: async (user) => {
      await click('technical-details')(user);
      await screen.findByTestId('journey');
    },
  },
  { name: 'no such order', path, answers: fails('*/api/orders/:id', 404, 'unknown-order') },
  { name: 'an order that cannot be read', path, answers: fails('*/api/orders/:id', 422, 'x') },
];

/** The counter's pages live on what their streams bring. */
const hears = (event: string, value: unknown) => async () => {
  await waitFor(() => {
    expect(FakeSource.last().url).toContain('/api/counter/');
  });
  act(() => {
    FakeSource.last().open();
    FakeSource.last().send(event, JSON.stringify(value));
  });
};
const atCounter = aQueueOrder({ claimedBy: 'Ana' });
const queue = [
  aQueueOrder({ id: 'q', since: order.placedAt }),
  { ...atCounter, id: 'p', status: 'PREPARING' },
  { ...atCounter, id: 'r', status: 'READY', fulfilment: 'DELIVERY' },
];
const staff = () => [
  http.get('*/api/me', () => HttpResponse.json({ name: 'Ana', roles: ['STAFF'] })),
  http.get('*/api/counter/queue', () => HttpResponse.json([])),
  http.post('*/api/counter/orders/:id/:step', () => HttpResponse.json({})),
  http.get('*/api/counter/figures', () => HttpResponse.json({ hours: [] })),
  products(),
];
const entry = { number: 7, status: 'READY', since: order.placedAt };
const admission = {
  code: 'k',
  url: 'http://localhost/?admission=k',
  remaining: 2,
  expiresAt: payment.expiresAt,
};
const board = {
  open: true,
  admission,
  waiting: [{ ...entry, status: 'PREPARING' }],
  ready: [entry],
  finished: [entry],
  estimatedWaitSeconds: 90,
};

const COUNTER: State[] = [
  { name: 'an empty queue', path: '/staff', answers: staff, does: hears('queue', []) },
  { name: 'a queue', path: '/staff', answers: staff, does: hears('queue', queue) },
  ...['open-sale', 'open-products', 'open-figures', 'cancel-q', 'ready-p'].map((button) => ({
    name: `the staff after ${button}`,
    path: '/staff',
    answers: staff,
    does: async (user: UserEvent) => {
      await hears('queue', queue)();
      await click(button)(user);
      if (button.startsWith('open-')) {
        const dialog = await screen.findByRole('dialog');
        await waitFor(() => {
          expect(dialog.isConnected && dialog.querySelector('p[role="status"]')).toBeFalsy();
        });
        await screen.findByRole('dialog');
      }
    },
  })),
  ...Object.entries({
    'a display': board,
    'a display that is not paired': { ...board, admission: undefined },
    'a display whose code is used up': { ...board, admission: { ...admission, remaining: 0 } },
    'a display of a closed counter': { ...board, open: false },
  }).map(([name, value]) => ({ name, path: '/display', does: hears('board', value) })),
];

const STATES: State[] = [
  ...COUNTER,
  { name: 'the menu', path: '/', answers: () => [products(), cart()] },
  { name: 'an empty menu', path: '/' },
  {
    name: 'a stale menu',
    path: '/',
    answers: () => [products(menu, { 'Cafezinho-Stale': 'true' })],
  },
  { name: 'a menu that cannot be read', path: '/', answers: fails('*/api/products', 400, 'x') },
  { name: 'a search without results', path: '/?q=zzz', answers: () => [products()] },
  { name: 'a product', path: '/?product=mocha', answers: () => [products()] },
  {
    name: 'a product without its option',
    path: '/?product=mocha',
    answers: () => [products()],
    does: click('add-to-cart'),
  },
  { name: 'an empty cart', path: '/cart' },
  { name: 'a cart', path: '/cart', answers: () => [cart()] },
  {
    name: 'a cart with a line removed',
    path: '/cart',
    answers: () => [
      cart(aCart([line({})])),
      http.delete('*/api/cart/*', () => HttpResponse.json(aCart([], { version: 2 }))),
    ],
    does: click('remove-cafe-espresso'),
  },
  { name: 'a cart that cannot be read', path: '/cart', answers: fails('*/api/cart', 400, 'x') },
  { name: 'the checkout', path: '/checkout', answers: () => [cart(aCart([line({})]))] },
  {
    name: 'the checkout at the counter',
    path: '/checkout',
    answers: () => [cart(aCart([line({})]))],
    does: click('fulfilment-COUNTER'),
  },
  {
    name: 'the checkout with nothing filled in',
    path: '/checkout',
    answers: () => [cart(aCart([line({})]))],
    does: click('place-order'),
  },
  { name: 'a checkout of what cannot be sold', path: '/checkout', answers: () => [cart()] },
  { name: 'a checkout of nothing', path: '/checkout' },
  { name: 'no orders', path: '/orders' },
  { name: 'the orders', path: '/orders', answers: shows({ ...order, status: 'SHIPPED' }) },
  {
    name: 'no orders under way',
    path: '/orders?show=active',
    answers: shows({ ...order, status: 'SHIPPED', deletable: false }),
  },
  { name: 'orders that cannot be read', path: '/orders', answers: fails('*/api/orders', 400, 'x') },
  { name: 'no page', path: '/nowhere' },
  ...Object.keys(ADVICE).map((name) => ({
    name: `the problem ${name}`,
    path: `/problems/${name}`,
  })),
  { name: 'the page to sign in', path: '/login' },
  { name: 'a sign-in without a name', path: '/login', does: click('login-submit') },
  { name: 'a sign-in that was wrong', path: '/login?error' },
  {
    name: 'a person who is signed in',
    path: '/login',
    answers: () => [
      http.get('*/api/me', () =>
        HttpResponse.json({ name: 'Bia', role: 'MANAGER', page: '/office', roles: ['MANAGER'] }),
      ),
    ],
  },
  {
    name: 'the people',
    path: '/office/people',
    answers: () => [
      http.get('*/api/office/people', () => HttpResponse.json([{ name: 'Bia', role: 'STAFF' }])),
    ],
    does: click('new-password-Bia'),
  },
  {
    name: 'the people, for somebody else',
    path: '/office/people',
    answers: fails('*/api/office/people', 401, 'unauthorized'),
  },
  ...ORDERS,
];

describe.each(LOCALES)('in %s', (locale) => {
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    server.use(
      http.get('*/api/shop', () =>
        HttpResponse.json({ name: 'Cafezinho', open: false, deliveryAreas: [], timeZone: 'UTC' }),
      ),
    );
  });

  it.each(STATES)('$name has no word of another language', async ({ path: at, answers, does }) => {
    server.use(...(answers?.() ?? []));
    const { user } = renderPage(<Root />, { path: at, isWhole: true, locale });
    await waitFor(
      () => {
        expect(at === '/staff' || screen.queryByTestId('page-skeleton') === null).toBe(true);
        expect(screen.getAllByRole('heading').length).toBeGreaterThan(0);
      },
      { timeout: 10_000 },
    );
    await does?.(user);
    expect(foreignTexts(locale)).toEqual([]);
  });
});
