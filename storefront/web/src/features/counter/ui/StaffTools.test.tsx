import { screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { brl } from '@/testing/cart';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { StaffTools } from './StaffTools';
import { TOOLS, type ToolName } from './tools';

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
  // What has loaded once is kept, so that this comes before the others.
  it('keep the page when a tool does not load, and can try again', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(TOOLS, 'figures').mockRejectedValueOnce(new TypeError('no such file'));
    const { user } = open();
    server.use(http.get('*/api/counter/figures', () => HttpResponse.json({ hours: [] })));
    await user.click(screen.getByTestId('open-figures'));
    expect((await screen.findByTestId('tool-failed')).textContent).toContain('não abriu');
    expect(screen.getByTestId('open-sale')).toBeInTheDocument();
    await user.click(screen.getByTestId('retry-tool'));
    expect(await screen.findByText(/Ainda não há tempos/)).toBeVisible();
    expect(screen.queryByTestId('tool-failed')).toBeNull();
  });

  it('pause a product that has run out, and sell it again', async () => {
    // What the menu answers in the same moment is older than the answer to the tap.
    const { user } = open();
    const heard: string[] = [];
    server.use(
      http.post('*/api/counter/products/:sku/:what', ({ params }) => {
        heard.push(`${String(params.what)} ${String(params.sku)}`);
        return HttpResponse.json({ ...espresso, available: params.what === 'pause' ? 0 : 8 });
      }),
    );
    const asked = vi.fn();
    server.events.on('request:start', ({ request }) => {
      if (new URL(request.url).pathname === '/api/products') {
        asked();
      }
    });
    await user.click(screen.getByTestId('open-products'));
    await user.click(await screen.findByTestId('pause-espresso'));
    await user.click(await screen.findByTestId('resume-espresso'));
    await waitFor(() => {
      expect(screen.getByTestId('sold-espresso').textContent).toBe('restam 8');
    });
    expect(screen.queryByTestId('resume-espresso')).toBeNull();
    expect(asked).toHaveBeenCalledTimes(1);
    server.events.removeAllListeners();
    expect(heard).toEqual(['pause espresso', 'resume espresso']);
  });

  it('are told what is sold out though it is not paused any more', async () => {
    const { user } = open([{ ...espresso, available: 0 }, mocha]);
    server.use(
      http.post('*/api/counter/products/:sku/:what', () =>
        HttpResponse.json({ ...espresso, available: 0 }),
      ),
    );
    const state = () => screen.getByTestId('sold-espresso').textContent;
    const told = () => screen.getByTestId('announcer').textContent;
    await user.click(screen.getByTestId('open-products'));
    await screen.findByTestId('resume-espresso');
    expect(state()).toBe('esgotado ou pausado');
    await user.click(screen.getByTestId('resume-espresso'));
    await waitFor(() => {
      expect(told()).toContain('está esgotado');
    });
    expect(state()).toBe('esgotado');
    await user.click(screen.getByTestId('pause-espresso'));
    await waitFor(() => {
      expect(told()).toContain('saiu do cardápio');
    });
    expect(state()).toBe('pausado');
  });

  it.each(['sale', 'products', 'figures'])('see that %s loads', async (tool) => {
    const { user } = open();
    server.use(
      http.get('*/api/products', () => new Promise<never>(() => undefined)),
      http.get('*/api/counter/figures', () => new Promise<never>(() => undefined)),
    );
    await user.click(screen.getByTestId(`open-${tool}`));
    await waitFor(() => {
      expect(screen.getByRole('dialog')).toHaveTextContent('Carregando…');
    });
    await TOOLS[tool as ToolName]();
    expect(screen.getByRole('dialog')).toHaveTextContent('Carregando…');
  });

  it('are told when there is no menu to sell from', async () => {
    const { user } = open();
    server.use(http.get('*/api/products', () => problem(503, 'catalogue-unavailable')));
    await user.click(screen.getByTestId('open-sale'));
    expect((await screen.findByTestId('error-state')).textContent).toContain('cardápio');
  });

  it('add one wall screen, however often they tap', async () => {
    const { user } = open();
    let made = 0;
    server.use(
      http.post('*/api/counter/displays', async () => {
        made += 1;
        await delay(50);
        return HttpResponse.json({ url: `http://cafe.example/display?pairing=${made}` });
      }),
    );
    await user.dblClick(screen.getByTestId('pair-display'));
    expect((await screen.findByTestId('pairing-url')).textContent).toContain('pairing=1');
    expect(made).toBe(1);
  });

  it('are told which line of a sale cannot be sold', async () => {
    const { user } = open([espresso, { ...mocha, options: [] }]);
    const lines = [
      { id: 'a', sku: 'espresso', name: 'Espresso', problem: 'ONLY_N_LEFT', available: 1 },
      { id: 'b', sku: 'mocha', name: 'Mocha', problem: 'SOLD_OUT' },
    ];
    server.use(http.post('*/api/counter/orders', () => problem(422, 'cannot-be-sold', { lines })));
    await user.click(screen.getByTestId('open-sale'));
    await user.click(await screen.findByTestId('sell-mocha'));
    await user.click(screen.getByTestId('enter-sale'));
    expect((await screen.findByTestId('sale-problem')).textContent).toBe(
      'Não pode ser vendido agora: Espresso (só resta 1), Mocha (esgotado).',
    );
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
