import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Cart, Order, Person, Product, Shop, SignedIn } from '@/api/types';
import type { Board } from '@/features/display/api/board';

const shop: Shop = {
  name: 'Cafezinho da Praça',
  phone: '+55 11 5555-0100',
  email: 'oi@cafezinho.example',
  timeZone: 'America/Sao_Paulo',
  open: true,
  deliveryAreas: [],
};

const board: Board = {
  open: true,
  waiting: [],
  ready: [],
  finished: [],
  estimatedWaitSeconds: 0,
};

/** A shop with nothing in it. A test says what is different with `server.use(...)`. */
export const server = setupServer(
  http.get('*/api/office/people', () => HttpResponse.json<Person[]>([])),
  http.get('*/api/me', () => HttpResponse.json<SignedIn>({ roles: [] })),
  http.get('*/api/shop', () => HttpResponse.json(shop)),
  http.get('*/api/products', () => HttpResponse.json<Product[]>([])),
  http.get('*/api/cart', () =>
    HttpResponse.json<Cart>({ version: 0, items: [], total: { amount: 0, currency: 'BRL' } }),
  ),
  http.get('*/api/orders', () => HttpResponse.json<Order[]>([])),
  http.get('*/api/counter/display', () => HttpResponse.json(board)),
);

/** A refusal as the shop's services give it; the words are for developers, and must not be seen. */
export function problem(status: number, name: string, fields: Record<string, unknown> = {}) {
  return HttpResponse.json(
    {
      type: `/problems/${name}`,
      title: 'Not for people',
      detail: 'Not for people',
      status,
      ...fields,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
