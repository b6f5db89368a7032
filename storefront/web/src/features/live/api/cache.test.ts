import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { queryKeys } from '@/api/queryKeys';
import type { Order, OrderNotification, Product } from '@/api/types';
import { anOrder } from '@/testing/orders';
import { server } from '@/testing/server';
import { applyLive, refreshOrders } from './cache';
import { followOrder, type Move } from './follow';
import { aCart, aCartLine } from '@/testing/cart';
import { applyStock } from './stock';

const order = anOrder();
const paid: OrderNotification = {
  orderId: order.id,
  number: order.number,
  status: 'PAYMENT_APPROVED',
  at: '2026-05-02T12:00:09.120Z',
  type: 'payment.approved.v1',
};
const approved = anOrder({
  status: 'PAYMENT_APPROVED',
  version: 4,
  updatedAt: '2026-05-02T12:00:09.200Z',
});

function answers(...list: (Order | number)[]): { asked: () => number } {
  let asked = 0;
  server.use(
    http.get('*/api/orders/:id', () => {
      const answer = list[Math.min(asked, list.length - 1)];
      asked += 1;
      return typeof answer === 'number'
        ? new HttpResponse(null, { status: answer })
        : HttpResponse.json(answer);
    }),
  );
  return { asked: () => asked };
}

function shop(known: Order | undefined = order) {
  const queryClient = new QueryClient();
  const key = queryKeys.orders.detail(order.id);
  queryClient.setQueryData(key, known);
  const statuses: unknown[] = [];
  queryClient.getQueryCache().subscribe(() => {
    statuses.push(queryClient.getQueryData<Order>(key)?.status);
  });
  return { queryClient, statuses, shown: () => queryClient.getQueryData<Order>(key) };
}

describe('an event of an order', () => {
  it('shows what the order itself says', async () => {
    const { asked } = answers(approved);
    const { queryClient, shown } = shop();
    await followOrder(queryClient, paid);
    expect(shown()).toEqual(approved);
    expect(asked()).toBe(1);
  });

  it('is asked for again while the order does not show it, and after a failure', async () => {
    const { asked } = answers(order, 503, approved);
    const { queryClient, shown } = shop();
    await followOrder(queryClient, paid, { pauses: [0, 0, 0, 0] });
    expect(shown()).toEqual(approved);
    expect(asked()).toBe(3);
  });

  it('that the order has left behind changes nothing', async () => {
    const shipped = anOrder({ status: 'SHIPPED', version: 6, updatedAt: '2026-05-02T12:00:20Z' });
    const { asked } = answers(anOrder({ ...shipped, version: 6 }));
    const { queryClient, statuses } = shop(shipped);
    await followOrder(queryClient, paid, { pauses: [0, 0] });
    expect(new Set(statuses)).toEqual(new Set(['SHIPPED']));
    expect(asked()).toBeLessThanOrEqual(2);
  });

  it('never brings back an older answer', async () => {
    answers(order);
    const { queryClient, shown } = shop(approved);
    await followOrder(queryClient, { ...paid, status: 'SHIPPED' }, { pauses: [0, 0] });
    expect(shown()).toEqual(approved);
  });

  it('is told once, with what the order was before', async () => {
    answers(order, approved);
    const { queryClient } = shop();
    const moves: Move[] = [];
    await followOrder(queryClient, paid, {
      onMove: (move) => moves.push(move),
      pauses: [0, 0, 0],
    });
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ before: order, order: approved });
  });

  it('gives way to a later one of the same order', async () => {
    answers(order, approved);
    const { queryClient, shown } = shop();
    const first = followOrder(queryClient, paid, { pauses: [60_000] });
    await followOrder(queryClient, paid, { pauses: [0, 0, 0] });
    await first;
    expect(shown()).toEqual(approved);
  });

  it('is not forgotten for a later one that moves nothing', async () => {
    answers(order, order, approved);
    const { queryClient, shown } = shop();
    const first = followOrder(queryClient, paid, { pauses: [0, 60_000] });
    await vi.waitFor(() => {
      expect(queryClient.getQueryState(queryKeys.orders.detail(order.id))?.dataUpdateCount).toBe(2);
    });
    const reserved = { ...paid, status: 'CREATED', type: 'stock.reserved.v1' } as const;
    await followOrder(queryClient, reserved, { pauses: [0, 0, 0], doubt: 0 });
    await first;
    expect(shown()).toEqual(approved);
  });

  it('is looked for once more in an order that may have got newer by another one', async () => {
    const reserved = anOrder({ version: 3, updatedAt: '2026-05-02T12:00:09.300Z' });
    const { asked } = answers(reserved, approved);
    const { queryClient, shown } = shop();
    await followOrder(queryClient, paid, { pauses: [0, 0, 0], doubt: 0 });
    expect(shown()).toEqual(approved);
    expect(asked()).toBe(2);
  });

  it('loads nothing for an order that no page shows in a tab out of sight', async () => {
    const { asked } = answers(approved);
    const { queryClient } = shop();
    const quiet = { isTelling: () => false, onMove: vi.fn() };
    await applyLive(queryClient, { kind: 'order', event: paid }, quiet);
    expect(asked()).toBe(0);
    expect(queryClient.getQueryState(queryKeys.orders.detail(order.id))?.isInvalidated).toBe(true);
  });

  it('moves the page of an order, also in a tab out of sight', async () => {
    answers(approved);
    const { queryClient, shown } = shop();
    const observer = new QueryObserver(queryClient, {
      queryKey: queryKeys.orders.detail(order.id),
      enabled: true,
      staleTime: Infinity,
      queryFn: () => order,
    });
    const leave = observer.subscribe(() => undefined);
    const quiet = { isTelling: () => false, onMove: vi.fn() };
    await applyLive(queryClient, { kind: 'order', event: paid }, quiet);
    expect(shown()).toEqual(approved);
    leave();
  });
});

describe('a stream that opens', () => {
  it('has an order loaded again whose first answer was on its way', async () => {
    let answer: ((loaded: Order) => void) | undefined;
    const queryClient = new QueryClient();
    const observer = new QueryObserver(queryClient, {
      queryKey: queryKeys.orders.detail(order.id),
      queryFn: () =>
        answer === undefined
          ? new Promise<Order>((resolve) => {
              answer = resolve;
            })
          : Promise.resolve(approved),
    });
    const leave = observer.subscribe(() => undefined);
    const refreshed = refreshOrders(queryClient);
    answer?.(order);
    await refreshed;
    expect(queryClient.getQueryData(queryKeys.orders.detail(order.id))).toEqual(approved);
    leave();
  });
});

describe('a reset', () => {
  it('has everything loaded again', async () => {
    const { queryClient } = shop();
    queryClient.setQueryData(queryKeys.cart, { items: [] });
    await applyLive(queryClient, { kind: 'reload' }, { isTelling: () => true, onMove: vi.fn() });
    for (const key of [queryKeys.cart, queryKeys.orders.detail(order.id)]) {
      expect(queryClient.getQueryState(key)?.isInvalidated).toBe(true);
    }
  });
});

describe('the stock', () => {
  const product = (sku: string, available?: number): Partial<Product> => ({
    sku,
    ...(available === undefined ? {} : { available }),
  });

  it('moves the menu and the cart, and asks for nothing', () => {
    const cart = aCart([aCartLine({ sku: 'mate', quantity: 2, available: 4 })]);
    localStorage.setItem('cafezinho.cart', JSON.stringify({ cart, lost: [] }));
    const queryClient = new QueryClient();
    queryClient.setQueryData(queryKeys.products, {
      products: [product('mocha', 9), product('mate', 4)],
      stale: false,
    });
    applyStock(queryClient, [{ sku: 'mocha', available: 2 }]);
    expect(queryClient.getQueryData(queryKeys.products)).toEqual({
      products: [product('mocha', 2), product('mate', 4)],
      stale: false,
    });
    applyStock(queryClient, [{ sku: 'mate', available: 1 }]);
    expect(queryClient.getQueryData(queryKeys.cart)).toMatchObject({
      items: [{ sku: 'mate', available: 1, problem: 'ONLY_N_LEFT' }],
    });
  });

  it('of a menu that is not there changes nothing', () => {
    const queryClient = new QueryClient();
    applyStock(queryClient, [{ sku: 'mocha', available: 2 }]);
    expect(queryClient.getQueryData(queryKeys.products)).toBeUndefined();
  });
});
