import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/api/types';
import { queryKeys } from '@/api/queryKeys';
import type { BoardEntry } from '@/features/display/api/board';
import { anOrder } from '@/testing/orders';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { OrderPage } from './OrderPage';

const order = anOrder({ fulfilment: 'COUNTER', status: 'PAYMENT_APPROVED', deletable: false });
const entry = (number: number, status: BoardEntry['status']): BoardEntry => ({
  number,
  status,
  since: order.placedAt,
});

async function open(shown: Order, waiting: BoardEntry[] = []) {
  server.use(
    http.get('*/api/orders/:id', () => HttpResponse.json(shown)),
    http.get('*/api/orders/:id/journey', () => HttpResponse.json([])),
    http.get('*/api/counter/display', () =>
      HttpResponse.json({
        open: true,
        waiting,
        ready: [],
        finished: [],
        estimatedWaitSeconds: 600,
      }),
    ),
  );
  const page = renderPage(<OrderPage id={order.id} payment={() => null} />, {
    path: `/orders/${order.id}`,
  });
  await screen.findByTestId('order-status');
  return page;
}

describe('an order at the counter', () => {
  it('has a large number, its place among those that are paid, and the expected wait', async () => {
    await open(order, [
      entry(39, 'PREPARING'),
      entry(40, 'AWAITING_PAYMENT'),
      entry(41, 'PAYMENT_APPROVED'),
      entry(42, 'PAYMENT_APPROVED'),
    ]);
    expect(screen.getByTestId('counter-number').textContent).toBe('41');
    expect((await screen.findByTestId('queue-place')).textContent).toBe('2º na fila');
    expect(screen.getByTestId('expected-wait').textContent).toBe('cerca de 5 minutos');
  });

  it('has no place in the queue while it is prepared', async () => {
    await open({ ...order, status: 'PREPARING' }, [entry(41, 'PREPARING')]);
    expect((await screen.findByTestId('expected-wait')).textContent).toBe('cerca de 10 minutos');
    expect(screen.queryByTestId('queue-place')).toBeNull();
  });

  it('waits for its share of what the board expects of all that wait, paid or not', async () => {
    await open(order, [
      entry(41, 'PAYMENT_APPROVED'),
      ...[42, 43, 44].map((number) => entry(number, 'AWAITING_PAYMENT')),
    ]);
    expect((await screen.findByTestId('expected-wait')).textContent).toBe('cerca de 3 minutos');
  });

  it('is said to be ready over the whole screen, once', async () => {
    const { user, queryClient, unmount } = await open(order);
    expect(screen.queryByTestId('ready-screen')).toBeNull();
    const ready = { ...order, status: 'READY', version: 9 } satisfies Order;
    act(() => {
      queryClient.setQueryData(queryKeys.orders.detail(order.id), ready);
    });
    expect(await screen.findByRole('dialog', { name: 'Pronto!' })).toHaveTextContent('41');
    expect(screen.getByTestId('dismiss-ready')).toHaveFocus();
    await user.click(screen.getByTestId('dismiss-ready'));
    expect(screen.queryByRole('dialog')).toBeNull();
    unmount();
    await open(ready);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByTestId('counter-number')).toBeVisible();
  });

  it('that is not paid, or is delivered, has no place', async () => {
    const { unmount } = await open({ ...order, status: 'AWAITING_PAYMENT' });
    expect(screen.queryByTestId('counter-place')).toBeNull();
    unmount();
    await open({ ...order, fulfilment: 'DELIVERY' });
    expect(screen.queryByTestId('counter-place')).toBeNull();
  });

  it('that the staff have cancelled says why in their words', async () => {
    await open({
      ...order,
      status: 'DELETED',
      reason: 'CANCELLED_BY_STAFF',
      reasonText: 'Acabou o leite.',
    });
    expect(screen.getByTestId('reason-text').textContent).toContain('“Acabou o leite.”');
  });
});
