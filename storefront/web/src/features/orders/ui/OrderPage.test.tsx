import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Cart, JourneyEvent, Order } from '@/api/types';
import { aCart, aCartLine, brl } from '@/testing/cart';
import { anOrder } from '@/testing/orders';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { OrderPage } from './OrderPage';

const journey: JourneyEvent[] = [
  { type: 'order.created.v1', source: 'principal', at: '2026-05-02T12:00:00Z', version: 1 },
  { type: 'payment.requested.v1', source: 'pagamento', at: '2026-05-02T12:01:00Z', version: 2 },
];

function shop(order: Order, events = journey) {
  const state = { order };
  server.use(
    http.get('*/api/orders/:id', () => HttpResponse.json(state.order)),
    http.get('*/api/orders/:id/journey', () => HttpResponse.json(events)),
  );
  return state;
}

async function openOrder(order: Order, options: Parameters<typeof renderPage>[1] = {}) {
  const state = shop(order);
  const page = renderPage(<OrderPage id={order.id} payment={() => <p>pay here</p>} />, {
    path: `/orders/${order.id}`,
    ...options,
  });
  await screen.findByTestId('order-status');
  return { ...page, state };
}

const words = () => screen.getByTestId('order-status').textContent.replaceAll('\u00a0', ' ');

describe('an order', () => {
  it('that is to be paid is paid right here', async () => {
    await openOrder(anOrder());
    expect(screen.getByTestId('order-status').getAttribute('data-status')).toBe('AWAITING_PAYMENT');
    expect(screen.getByText('pay here')).toBeTruthy();
  });

  it('shows the times of its way as the clock in the shop does', async () => {
    await openOrder(anOrder());
    await waitFor(() => {
      expect(screen.getByTestId('step-AWAITING_PAYMENT').textContent).toContain('09:01');
    });
    expect(screen.getByTestId('step-CREATED').textContent).toContain('09:00');
    expect(screen.getByTestId('step-CREATED').textContent).toContain('feito');
    expect(screen.getByTestId('step-AWAITING_PAYMENT').getAttribute('aria-current')).toBe('step');
    expect(screen.getByTestId('step-SHIPPED').textContent).toContain('a seguir');
  });

  it('names services and events only to the curious', async () => {
    const { user } = await openOrder(anOrder());
    await screen.findByText('09:01');
    expect(document.body.textContent).not.toContain('payment.requested');
    await user.click(screen.getByRole('switch'));
    expect(screen.getByTestId('journey').textContent).toContain('payment.requested.v1 · pagamento');
  });

  it.each([
    ['PAYMENT_APPROVED', 'aprovado'],
    ['SHIPPED', 'Enviado'],
  ] as const)('that is %s says "%s"', async (status, word) => {
    await openOrder(anOrder({ status }));
    expect(words()).toContain(word);
  });

  it('has what came with its shipment', async () => {
    const invoice = {
      number: '7',
      url: '/api/orders/1/invoice',
      pdfUrl: '/api/orders/1/invoice.pdf',
    };
    await openOrder(anOrder({ status: 'SHIPPED', deletable: false, tracking: 'CZ1', invoice }));
    expect(screen.getByTestId('tracking').textContent).toBe('CZ1');
    expect(screen.getByTestId('invoice-link').getAttribute('href')).toBe(invoice.url);
    expect(screen.getByTestId('invoice-pdf').getAttribute('href')).toBe(invoice.pdfUrl);
    expect(screen.queryByTestId('delete-order')).toBeNull();
  });

  it('that is somebody else’s, or none, leads to the others', async () => {
    server.use(
      http.get('*/api/orders/:id', () => problem(404, 'unknown-order')),
      http.get('*/api/orders/:id/journey', () => problem(404, 'unknown-order')),
    );
    renderPage(<OrderPage id="x" payment={() => null} />);
    expect(await screen.findByText('Pedido não encontrado')).toBeTruthy();
    expect(screen.getByText('Todos os pedidos').closest('a')?.getAttribute('href')).toBe('/orders');
  });

  it('that cannot be loaded can be asked for again', async () => {
    server.use(
      http.get('*/api/orders/:id', () => HttpResponse.error()),
      http.get('*/api/orders/:id/journey', () => HttpResponse.error()),
    );
    const { user } = renderPage(<OrderPage id="x" payment={() => null} />);
    await screen.findByTestId('error-state');
    shop(anOrder());
    await user.click(screen.getByText('Tentar de novo'));
    expect(await screen.findByTestId('order-status')).toBeTruthy();
  });
});

describe('an order that has failed', () => {
  const ends = [
    ['DELETED_BY_SHOPPER', 'VOIDED', 'Excluído por você', 'Nada foi cobrado.'],
    ['PAYMENT_REFUSED', 'REFUSED', 'Pagamento recusado', 'Nada foi cobrado.'],
    ['PAYMENT_EXPIRED', 'EXPIRED', 'Prazo de pagamento encerrado', 'Nada foi cobrado.'],
    ['OUT_OF_STOCK', 'VOIDED', 'Produto esgotado', 'Nada foi cobrado.'],
    ['CANCELLED_BY_STAFF', 'APPROVED', 'Cancelado pela loja', 'Os R$ 15,00 que você pagou voltam'],
    ['DELETED_BY_SHOPPER', 'REFUSED', 'Excluído por você', 'Nada foi cobrado.'],
  ] as const;

  it.each(ends)('for %s (%s) says "%s" and "%s"', async (reason, payment, title, money) => {
    await openOrder(
      anOrder({ status: 'DELETED', deletable: false, reason, payment: { status: payment } }),
    );
    expect(words()).toContain(title);
    expect(words()).toContain(money);
    if (reason !== 'PAYMENT_REFUSED') {
      expect(document.body.textContent.toLowerCase()).not.toContain('recusad');
    }
    expect(screen.getByText('Pedir de novo')).toBeTruthy();
    const contact = await screen.findByTestId('shop-contact');
    expect(contact.querySelector('a[href^="tel:"]')?.getAttribute('href')).toBe(
      'tel:+551155550100',
    );
    expect(contact.querySelector('a[href^="mailto:"]')).toBeTruthy();
    expect(screen.queryByText('pay here')).toBeNull();
  });

  it('says why in the words of the staff', async () => {
    await openOrder(
      anOrder({
        status: 'DELETED',
        deletable: false,
        reason: 'CANCELLED_BY_STAFF',
        reasonText: 'A máquina <b>quebrou</b>',
      }),
    );
    expect(screen.getByTestId('reason-text')).toHaveTextContent(
      'A loja escreveu: “A máquina <b>quebrou</b>”',
    );
  });

  it('and was refunded says how much and when', async () => {
    await openOrder(
      anOrder({
        status: 'REFUNDED',
        deletable: false,
        reason: 'DELETED_BY_SHOPPER',
        payment: { status: 'REFUNDED' },
        refunds: [{ amount: brl(1500), at: '2026-05-02T12:05:00Z' }],
      }),
    );
    expect(words()).toContain('Valor devolvido');
    expect(words()).toContain('Devolvemos R$ 15,00 por PIX em 2 de mai. de 2026, 09:05.');
  });

  it('says the same in English', async () => {
    await openOrder(
      anOrder({
        status: 'DELETED',
        deletable: false,
        reason: 'PAYMENT_EXPIRED',
        payment: { status: 'EXPIRED' },
      }),
      { locale: 'en' },
    );
    expect(words()).toContain('The time to pay ran out');
    expect(words()).toContain('Nothing was charged.');
  });
});

describe('ordering again', () => {
  const line = aCartLine({ id: 'l1' });
  const old = anOrder({
    status: 'DELETED',
    deletable: false,
    reason: 'OUT_OF_STOCK',
    lines: [
      { ...line, quantity: 2, lineTotal: brl(1400) },
      { ...aCartLine({ id: 'l2', sku: 'coxinha', name: 'Coxinha' }) },
    ],
  });

  function cartOf(state: { cart: Cart }) {
    server.use(http.get('*/api/cart', () => HttpResponse.json(state.cart)));
  }

  it('fills the cart and leads there', async () => {
    const state = { cart: aCart() };
    cartOf(state);
    server.use(
      http.put('*/api/cart/items/:sku', async ({ request, params }) => {
        const { quantity } = (await request.json()) as { quantity: number };
        const sku = String(params.sku);
        state.cart = aCart([...state.cart.items, aCartLine({ id: sku, sku, quantity })], {
          version: state.cart.version + 1,
        });
        return HttpResponse.json(state.cart);
      }),
    );
    const { user, history } = await openOrder(old);
    await user.click(screen.getByText('Pedir de novo'));
    await waitFor(() => {
      expect(history.at(-1)).toBe('/cart');
    });
    expect(state.cart.items.map(({ sku, quantity }) => `${sku} ${quantity}`).sort()).toEqual([
      'cafe-espresso 2',
      'coxinha 1',
    ]);
  });

  it('says what is gone', async () => {
    const state = { cart: aCart() };
    cartOf(state);
    server.use(
      http.put('*/api/cart/items/coxinha', () => problem(404, 'unknown-product')),
      http.put('*/api/cart/items/cafe-espresso', () => {
        state.cart = aCart([aCartLine({ quantity: 2 })]);
        return HttpResponse.json(state.cart);
      }),
    );
    const { user, history } = await openOrder(old);
    await user.click(screen.getByText('Pedir de novo'));
    const told = await screen.findByTestId('missing-lines');
    expect(told.textContent).toContain('Coxinha: não é mais vendido assim');
    expect(told.textContent).not.toContain('espresso');
    expect(screen.getByText('Ver o carrinho').getAttribute('href')).toBe('/cart');
    expect(history).not.toContain('/cart');
  });
});

describe('deleting an order', () => {
  it('is asked for once more, and keeps the order as the harmless answer', async () => {
    const { user, state } = await openOrder(
      anOrder({ status: 'PAYMENT_APPROVED', payment: { status: 'APPROVED' } }),
    );
    server.use(
      http.delete('*/api/orders/:id', () => {
        state.order = anOrder({
          status: 'PAYMENT_APPROVED',
          deletable: false,
          deletionRequested: true,
          payment: { status: 'APPROVED' },
          version: 9,
        });
        return HttpResponse.json(state.order, { status: 202 });
      }),
    );
    await user.click(screen.getByTestId('delete-order'));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent.replaceAll('\u00a0', ' ')).toContain('R$ 15,00');
    expect(dialog.textContent).toContain('Manter o pedido');
    expect(dialog.textContent).not.toContain('Cancelar');
    await user.click(screen.getByTestId('confirm-delete'));
    expect((await screen.findByTestId('deletion-requested')).textContent).toContain(
      'Exclusão pedida',
    );
    await waitFor(() => {
      expect(screen.queryByTestId('delete-order')).toBeNull();
    });
  });

  it('that comes too late says so in the words of the page', async () => {
    const { user } = await openOrder(anOrder());
    server.use(http.delete('*/api/orders/:id', () => problem(409, 'too-late-to-delete')));
    await user.click(screen.getByTestId('delete-order'));
    await user.click(screen.getByTestId('confirm-delete'));
    expect(await screen.findByText(/Já é tarde/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('Not for people');
  });

  it('is offered only where the shop allows it', async () => {
    await openOrder(anOrder({ status: 'AWAITING_PAYMENT', deletable: false }));
    expect(screen.queryByTestId('delete-order')).toBeNull();
  });
});
