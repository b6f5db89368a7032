import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Order } from '@/api/types';
import { aCartLine } from '@/testing/cart';
import { anOrder } from '@/testing/orders';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { OrdersPage } from './OrdersPage';

const paid = anOrder({
  id: 'paid',
  number: 43,
  status: 'PAYMENT_APPROVED',
  lines: [aCartLine({ quantity: 2 })],
});
const shipped = anOrder({ id: 'shipped', number: 42, status: 'SHIPPED', lines: [aCartLine()] });
const expired = anOrder({
  id: 'expired',
  number: 41,
  status: 'DELETED',
  reason: 'PAYMENT_EXPIRED',
});

/** Pages of orders, each linked to the next one. */
function shop(...pages: Order[][]) {
  server.use(
    http.get('*/api/products', () => HttpResponse.json([aProduct()])),
    http.get('*/api/orders', ({ request }) => {
      const page = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
      const next = `</api/orders?size=10&cursor=${page + 1}>; rel="next"`;
      const headers = page + 1 < pages.length ? { Link: next } : undefined;
      return HttpResponse.json(pages[page], headers === undefined ? {} : { headers });
    }),
  );
}

const shown = () =>
  [...document.querySelectorAll('[data-testid^="order-"]')].map((row) =>
    row.getAttribute('data-testid'),
  );

describe('the list of orders', () => {
  it('shows what was ordered, with pictures, what became of it and what it cost', async () => {
    shop([paid, expired]);
    renderPage(<OrdersPage />, { path: '/orders' });
    const row = await screen.findByTestId('order-paid');
    expect(row.textContent.replaceAll('\u00a0', ' ')).toContain('2 × Café espresso');
    expect(row.textContent).toContain('Pagamento aprovado');
    expect(row.textContent.replaceAll('\u00a0', ' ')).toContain('R$ 15,00');
    expect(row.textContent).toContain('09:00');
    expect(row.getAttribute('href')).toBe('/orders/paid');
    await waitFor(() => {
      expect(row.querySelector('img')?.getAttribute('src')).toContain('cafe-espresso');
    });
    expect(screen.getByTestId('order-expired').textContent).toContain(
      'Prazo de pagamento encerrado',
    );
  });

  it('can be narrowed down to those under way and those that are closed', async () => {
    shop([paid, shipped, expired]);
    const { user, history } = renderPage(<OrdersPage />, { path: '/orders' });
    await user.click(await screen.findByText('Em andamento'));
    expect(shown()).toEqual(['order-paid']);
    expect(history.at(-1)).toBe('/orders?show=active');
    await user.click(screen.getByText('Encerrados'));
    expect(shown()).toEqual(['order-shipped', 'order-expired']);
    await user.click(screen.getByText('Todos'));
    expect(shown()).toHaveLength(3);
  });

  it('goes on page by page', async () => {
    shop([paid], [shipped], [expired]);
    const { user } = renderPage(<OrdersPage />, { path: '/orders' });
    await user.click(await screen.findByTestId('load-more'));
    await screen.findByTestId('order-shipped');
    await user.click(screen.getByTestId('load-more'));
    await screen.findByTestId('order-expired');
    expect(shown()).toEqual(['order-paid', 'order-shipped', 'order-expired']);
    expect(screen.queryByTestId('load-more')).toBeNull();
  });

  it('says that none fits, and that older ones may', async () => {
    shop([shipped], [paid]);
    const { user } = renderPage(<OrdersPage />, { path: '/orders?show=active' });
    expect(await screen.findByText(/Nenhum pedido em andamento.*mais antigos/)).toBeTruthy();
    await user.click(screen.getByTestId('load-more'));
    expect(await screen.findByTestId('order-paid')).toBeTruthy();
  });

  it('is empty before the first order', async () => {
    shop([]);
    renderPage(<OrdersPage />, { locale: 'en' });
    expect(await screen.findByText('No orders yet')).toBeTruthy();
  });

  it('is what was last seen while there is no network', async () => {
    shop([paid]);
    const first = renderPage(<OrdersPage />);
    await screen.findByTestId('order-paid');
    first.unmount();
    server.use(http.get('*/api/orders', () => HttpResponse.error()));
    renderPage(<OrdersPage />);
    expect(await screen.findByTestId('order-paid')).toBeTruthy();
    expect(screen.getByText(/últimos estados conhecidos/)).toBeTruthy();
  });

  it('that cannot be loaded can be asked for again', async () => {
    server.use(http.get('*/api/orders', () => HttpResponse.error()));
    const { user } = renderPage(<OrdersPage />);
    await screen.findByTestId('error-state');
    shop([paid]);
    await user.click(screen.getByText('Tentar de novo'));
    expect(await screen.findByTestId('order-paid')).toBeTruthy();
  });
});
