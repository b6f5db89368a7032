import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { brl } from '@/testing/cart';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { StaffTools } from './StaffTools';

const espresso = aProduct({ sku: 'espresso', name: 'Espresso', available: 9 });
const mocha = aProduct({
  sku: 'mocha',
  name: 'Mocha',
  price: brl(1000),
  options: [
    {
      id: 'size',
      name: 'Tamanho',
      min: 1,
      max: 1,
      choices: [
        { id: 'p', name: 'Pequeno', price: brl(0) },
        { id: 'g', name: 'Grande', price: brl(300) },
      ],
    },
  ],
});

function open(products = [espresso, mocha]) {
  const shop = { products };
  server.use(http.get('*/api/products', () => HttpResponse.json(shop.products)));
  const onFailure = vi.fn();
  return { ...renderPage(<StaffTools onFailure={onFailure} />), onFailure, shop };
}

describe('the staff', () => {
  it('pause a product that has run out, and sell it again', async () => {
    const { user, shop } = open();
    const heard: string[] = [];
    server.use(
      http.post('*/api/counter/products/:sku/:what', ({ params }) => {
        heard.push(`${String(params.what)} ${String(params.sku)}`);
        const product = { ...espresso, available: params.what === 'pause' ? 0 : 9 };
        shop.products = [product, mocha];
        return HttpResponse.json(product);
      }),
    );
    await user.click(screen.getByTestId('open-products'));
    await user.click(await screen.findByTestId('pause-espresso'));
    await user.click(await screen.findByTestId('resume-espresso'));
    expect(await screen.findByTestId('pause-espresso')).toBeVisible();
    expect(heard).toEqual(['pause espresso', 'resume espresso']);
  });

  it('are told when a product could not be paused', async () => {
    const { user, onFailure } = open();
    server.use(http.post('*/api/counter/products/:sku/pause', () => problem(401, 'unauthorized')));
    await user.click(screen.getByTestId('open-products'));
    await user.click(await screen.findByTestId('pause-espresso'));
    expect((await screen.findByTestId('toast')).textContent).toContain(
      'Espresso ficou como estava',
    );
    expect(onFailure).toHaveBeenCalledTimes(1);
  });

  it('enter an order that was paid at the till', async () => {
    const { user } = open();
    const sent: unknown[] = [];
    const keys: (string | null)[] = [];
    let isAway = true;
    server.use(
      http.post('*/api/counter/orders', async ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'));
        sent.push(await request.json());
        return isAway
          ? problem(503, 'shop-updating')
          : HttpResponse.json({ number: 52 }, { status: 201 });
      }),
    );
    await user.click(screen.getByTestId('open-sale'));
    await user.click(await screen.findByTestId('sell-mocha'));
    await user.click(screen.getByTestId('enter-sale'));
    expect(screen.getByTestId('sale-problem').textContent).toBe('Falta escolher: Mocha: Tamanho.');
    await user.click(screen.getByRole('button', { name: 'Grande' }));
    await user.click(screen.getByRole('button', { name: 'Um a mais: Mocha' }));
    await user.click(screen.getByTestId('sale-CARD'));
    expect(screen.getByTestId('enter-sale').textContent).toMatch(/26,00/);
    await user.click(screen.getByTestId('enter-sale'));
    expect(await screen.findByTestId('sale-problem')).toBeVisible();
    isAway = false;
    await user.click(screen.getByTestId('enter-sale'));
    expect(await screen.findByText('Registrado: pedido nº 52.')).toBeVisible();
    await waitFor(() => {
      expect(screen.queryByTestId('enter-sale')).toBeNull();
    });
    const sale = { lines: [{ sku: 'mocha', quantity: 2, options: ['g'] }], payment: 'CARD' };
    expect(sent).toEqual([sale, sale]);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('see how long orders have waited and been prepared', async () => {
    const { user } = open();
    server.use(
      http.get('*/api/counter/figures', () =>
        HttpResponse.json({
          waiting: 1,
          preparing: 1,
          estimatedWaitSeconds: 300,
          hours: [
            {
              hour: '2026-05-02T12:00:00Z',
              claimed: 4,
              ready: 3,
              waiting: { medianSeconds: 90, p95Seconds: 240 },
              preparation: { medianSeconds: 130, p95Seconds: 200 },
            },
            { hour: '2026-05-02T13:00:00Z', claimed: 0, ready: 0 },
          ],
        }),
      ),
    );
    await user.click(screen.getByTestId('open-figures'));
    expect(await screen.findByRole('row', { name: /09:00/ })).toHaveTextContent(
      '09:001:30 95%: 4:002:10 95%: 3:203',
    );
    expect(screen.getByRole('row', { name: /10:00/ })).toHaveTextContent('10:00––0');
  });
});
