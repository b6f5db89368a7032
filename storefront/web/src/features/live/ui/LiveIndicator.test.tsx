import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { queryKeys } from '@/api/queryKeys';
import { FakeSource } from '@/testing/FakeSource';
import { setOnline } from '@/testing/browser';
import { anOrder } from '@/testing/orders';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { LiveIndicator } from './LiveIndicator';
import { LiveProvider } from './LiveProvider';

const order = anOrder();

function open(path = '/') {
  return renderPage(
    <LiveProvider>
      <LiveIndicator />
    </LiveProvider>,
    { path },
  );
}

const state = () => screen.getByTestId('live-indicator').dataset.state;

function pay() {
  server.use(
    http.get('*/api/orders/:id', () =>
      HttpResponse.json(anOrder({ status: 'PAYMENT_APPROVED', version: 4 })),
    ),
  );
  const { id: orderId, number } = order;
  const at = new Date().toISOString();
  const event = { orderId, number, status: 'PAYMENT_APPROVED', type: 'payment.approved.v1', at };
  FakeSource.last().send('order-status', JSON.stringify(event), '1');
}

describe('the live page', () => {
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
  });

  afterEach(() => {
    setOnline(true);
    vi.unstubAllGlobals();
  });

  it('says that it is live', () => {
    open();
    expect(state()).toBe('connecting');
    act(() => {
      FakeSource.last().open();
    });
    expect(state()).toBe('live');
    expect(screen.getByTestId('live-indicator').textContent).toBe('Ao vivo');
  });

  it('says since when there has been no news without a network', () => {
    open();
    act(() => {
      FakeSource.last().open();
      setOnline(false);
    });
    expect(state()).toBe('stale');
    expect(screen.getByTestId('live-indicator').textContent).toMatch(
      /^Sem notícias desde \d\d:\d\d$/,
    );
  });

  it('tells of an order that has moved, and leads to it', async () => {
    const { user, history, queryClient } = open();
    queryClient.setQueryData(queryKeys.orders.detail(order.id), order);
    act(() => {
      FakeSource.last().open();
      pay();
    });
    const toast = await screen.findByTestId('toast');
    expect(toast.textContent).toContain('Pedido nº 41');
    expect(toast.textContent).toContain('Pagamento aprovado.');
    await user.click(screen.getByRole('button', { name: 'Ver pedido' }));
    expect(history.at(-1)).toBe(`/orders/${order.id}`);
  });

  it('tells nothing of the order that is shown already', async () => {
    const { queryClient } = open(`/orders/${order.id}`);
    queryClient.setQueryData(queryKeys.orders.detail(order.id), order);
    act(() => {
      FakeSource.last().open();
      pay();
    });
    await vi.waitFor(() => {
      expect(queryClient.getQueryData(queryKeys.orders.detail(order.id))).toMatchObject({
        status: 'PAYMENT_APPROVED',
      });
    });
    expect(screen.queryByTestId('toast')).toBeNull();
  });
});
