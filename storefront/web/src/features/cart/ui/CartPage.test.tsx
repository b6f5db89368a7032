import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aCart, aCartLine, brl } from '@/testing/cart';
import { cartServer } from '@/testing/cartServer';
import { setOnline } from '@/testing/browser';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { draftOf } from '../api/lines';
import { CartMessages } from './CartMessages';
import { CartPage } from './CartPage';

const espresso = aCartLine();
const bread = aCartLine({
  id: 'line-2',
  sku: 'pao-de-queijo',
  name: 'Pão de queijo',
  unitPrice: brl(600),
  quantity: 2,
});
const mocha = aCartLine({
  id: 'line-3',
  sku: 'mocha',
  name: 'Mocha',
  options: [{ id: 'grande', name: 'Grande', price: brl(300) }],
  note: 'sem chantili',
  unitPrice: brl(1950),
});

function open(shop: ReturnType<typeof cartServer>, locale: 'pt-BR' | 'en' = 'pt-BR') {
  server.use(...shop.handlers);
  return renderPage(
    <main>
      <CartMessages />
      <CartPage />
    </main>,
    { path: '/cart', locale },
  );
}

const quantity = (id: string) => screen.getByTestId<HTMLInputElement>(`qty-${id}`);
const line = (id: string) => screen.getByTestId(`cart-item-${id}`);
const stepOf = (id: string, name: RegExp) => within(line(id)).getByRole('button', { name });

describe('the cart', () => {
  beforeEach(() => {
    vi.stubGlobal('BroadcastChannel', undefined);
    document.cookie = 'XSRF-TOKEN=token';
  });

  it('shows each line with what was chosen, and the total', async () => {
    open(cartServer({ lines: [espresso, bread, mocha] }));
    expect(await screen.findByTestId('cart-item-line-3')).toHaveTextContent('Grande');
    expect(line('line-3')).toHaveTextContent('sem chantili');
    expect(line('pao-de-queijo')).toHaveTextContent('R$ 12,00');
    expect(screen.getByTestId('cart-total')).toHaveTextContent('R$ 38,50');
    expect(screen.getByTestId('checkout')).toHaveAttribute('href', '/checkout');
  });

  it('counts six taps that come faster than answers and paint', async () => {
    const shop = cartServer({ lines: [espresso], latency: 150 });
    open(shop);
    await screen.findByTestId('qty-cafe-espresso');
    for (let tap = 0; tap < 6; tap += 1) {
      fireEvent.click(stepOf('cafe-espresso', /mais/));
    }
    expect(quantity('cafe-espresso')).toHaveValue('7');
    expect(screen.getByTestId('cart-total')).toHaveTextContent('R$ 49,00');
    await waitFor(() => {
      expect(shop.cart.items[0]?.quantity).toBe(7);
    });
    expect(shop.heard.length).toBeLessThanOrEqual(2);
    expect(quantity('cafe-espresso')).toHaveValue('7');
  });

  it('goes on with what the page before was left with', async () => {
    const shop = cartServer({ lines: [espresso], latency: 150 });
    const before = open(shop);
    await screen.findByTestId('qty-cafe-espresso');
    fireEvent.click(stepOf('cafe-espresso', /mais/));
    fireEvent(window, new Event('pagehide'));
    before.unmount();

    // a server that has heard nothing of it
    const now = cartServer({ lines: [espresso] });
    open(now);
    await waitFor(() => {
      expect(now.cart.items[0]?.quantity).toBe(2);
    });
    expect(quantity('cafe-espresso')).toHaveValue('2');
    expect(sessionStorage).toHaveLength(0);
  });

  it('does not add a line with options twice, but looks again', async () => {
    sessionStorage.setItem(
      'cafezinho.cart-wishes',
      JSON.stringify([
        { line: draftOf(mocha), quantity: 1 },
        { line: 'no line', quantity: 1 },
      ]),
    );
    const shop = cartServer({ lines: [espresso] });
    open(shop);
    await screen.findByTestId('qty-cafe-espresso');
    shop.cart = aCart([espresso, mocha], { version: 10 });
    await waitFor(
      () => {
        expect(line('line-3')).toBeVisible();
      },
      { timeout: 5000 },
    );
    expect(shop.heard).toEqual([]);
  });

  it('takes a number that is typed, and no other', async () => {
    const shop = cartServer({ lines: [mocha] });
    const { user } = open(shop);
    await user.click(await screen.findByTestId('qty-line-3'));
    await user.keyboard('12');
    await waitFor(() => {
      expect(shop.cart.items[0]?.quantity).toBe(12);
    });
    await user.clear(quantity('line-3'));
    await user.keyboard('abc');
    await user.tab();
    expect(quantity('line-3')).toHaveValue('12');
  });

  it('moves the focus to the next line after a removal, and back with it', async () => {
    const shop = cartServer({ lines: [espresso, bread] });
    const { user } = open(shop);
    await user.click(await screen.findByTestId('remove-cafe-espresso'));
    expect(screen.queryByTestId('cart-item-cafe-espresso')).not.toBeInTheDocument();
    expect(line('pao-de-queijo')).toHaveFocus();
    await user.click(screen.getByTestId('undo-remove'));
    expect(line('cafe-espresso')).toHaveFocus();
    expect(screen.queryByTestId('undo-remove')).not.toBeInTheDocument();
    await waitFor(() => {
      expect(shop.cart.items).toHaveLength(2);
    });
  });

  it('is empty only when the last line is gone, which can be taken back', async () => {
    const shop = cartServer({ lines: [espresso] });
    const { user } = open(shop);
    await user.click(await screen.findByTestId('remove-cafe-espresso'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Seu carrinho está vazio');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await user.click(screen.getByTestId('undo-remove'));
    expect(quantity('cafe-espresso')).toHaveValue('1');
  });

  it('offers as many as are left', async () => {
    const short = aCartLine({ quantity: 5, available: 3, problem: 'ONLY_N_LEFT' });
    const shop = cartServer({ lines: [short] });
    const { user } = open(shop);
    expect(await screen.findByText('Só restam 3')).toBeVisible();
    const checkout = screen.getByTestId('checkout');
    expect(checkout).toHaveTextContent('Ajuste 1 item para continuar');
    await user.click(checkout);
    expect(screen.getByRole('button', { name: 'Levar 3 de Café espresso' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Levar 3 de Café espresso' }));
    expect(quantity('cafe-espresso')).toHaveValue('3');
    expect(screen.queryByText('Só restam 3')).not.toBeInTheDocument();
    expect(screen.getByTestId('checkout')).toHaveAttribute('href', '/checkout');
    expect(line('cafe-espresso')).toHaveFocus();
  });

  it('shares what is left between the lines of a product', async () => {
    const lines = [
      aCartLine({ quantity: 2, available: 3, problem: 'ONLY_N_LEFT' }),
      {
        ...mocha,
        sku: 'cafe-espresso',
        quantity: 2,
        available: 3,
        problem: 'ONLY_N_LEFT' as const,
      },
    ];
    open(cartServer({ lines }));
    expect(await screen.findByTestId('cart-item-line-3')).toHaveTextContent('Levar 1');
  });

  it('says what is sold out or not sold any more, and what has another price', async () => {
    const lines = [
      aCartLine({ available: 0, problem: 'SOLD_OUT' }),
      { ...bread, problem: 'NOT_SOLD' as const },
      { ...mocha, problem: 'PRICE_CHANGED' as const, formerUnitPrice: brl(1800) },
    ];
    const { user } = open(cartServer({ lines }));
    expect(await screen.findByText('Esgotado')).toBeVisible();
    expect(screen.getByText('Não está mais à venda')).toBeVisible();
    expect(line('line-3')).toHaveTextContent('O preço mudou de R$ 18,00 para R$ 19,50');
    expect(screen.getByTestId('checkout')).toHaveTextContent('Ajuste 2 itens');
    await user.click(screen.getByTestId('remove-cafe-espresso'));
    await user.click(screen.getByTestId('remove-pao-de-queijo'));
    expect(screen.getByTestId('checkout')).toHaveAttribute('href', '/checkout');
  });

  it('leads to the product where something can be chosen', async () => {
    open(cartServer({ lines: [mocha], products: [aProduct({ sku: 'mocha' })] }));
    expect(await screen.findByTestId('edit-line-3')).toHaveAttribute(
      'href',
      '/?product=mocha&line=line-3',
    );
  });

  it('takes back what was refused, in words of its own', async () => {
    const shop = cartServer({ lines: [espresso] });
    const { user } = open(shop);
    await screen.findByTestId('qty-cafe-espresso');
    shop.failure = () => problem(422, 'quantity-limit', { limit: 50 });
    await user.click(stepOf('cafe-espresso', /mais/));
    expect(await screen.findByTestId('toast')).toHaveTextContent('Café espresso');
    expect(screen.getByTestId('toast')).not.toHaveTextContent('Not for people');
    expect(quantity('cafe-espresso')).toHaveValue('1');
  });

  it('never says that it is empty where nothing is known', async () => {
    const shop = cartServer({ lines: [espresso] });
    shop.failure = () => HttpResponse.error();
    const { user } = open(shop);
    expect(await screen.findByTestId('error-state')).toBeVisible();
    expect(screen.queryByText(/vazio/i)).not.toBeInTheDocument();
    shop.failure = undefined;
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByTestId('cart-item-cafe-espresso')).toBeVisible();
  });

  it('shows without a connection what it was', async () => {
    localStorage.setItem(
      'cafezinho.cart',
      JSON.stringify({ cart: aCart([espresso, mocha]), lost: [] }),
    );
    const shop = cartServer();
    shop.failure = () => HttpResponse.error();
    setOnline(false);
    open(shop);
    expect(await screen.findByTestId('cart-old')).toBeVisible();
    expect(quantity('cafe-espresso')).toHaveValue('1');
    expect(line('line-3')).toBeVisible();
    setOnline(true);
  });

  it('offers the lines of a session that is gone', async () => {
    localStorage.setItem(
      'cafezinho.cart',
      JSON.stringify({ cart: aCart([bread, mocha]), lost: [] }),
    );
    const shop = cartServer();
    const { user } = open(shop);
    const offer = await screen.findByTestId('lost-cart');
    expect(offer).toHaveTextContent('2 × Pão de queijo');
    expect(offer).toHaveTextContent('1 × Mocha (Grande)');
    await user.click(screen.getByTestId('restore-cart'));
    expect(quantity('pao-de-queijo')).toHaveValue('2');
    expect(screen.queryByTestId('lost-cart')).not.toBeInTheDocument();
    await waitFor(() => {
      expect(shop.cart.items.map(({ sku }) => sku).sort()).toEqual(['mocha', 'pao-de-queijo']);
    });
    expect(shop.cart.items.find(({ sku }) => sku === 'mocha')?.note).toBe('sem chantili');
  });

  it('can be begun anew instead', async () => {
    localStorage.setItem('cafezinho.cart', JSON.stringify({ cart: aCart([bread]), lost: [] }));
    const { user } = open(cartServer());
    await user.click(await screen.findByTestId('forget-cart'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Seu carrinho está vazio');
  });

  it('speaks English', async () => {
    open(cartServer({ lines: [aCartLine({ available: 0, problem: 'SOLD_OUT' })] }), 'en');
    expect(await screen.findByText('Sold out')).toBeVisible();
    expect(screen.getByTestId('checkout')).toHaveTextContent('Fix 1 item to go on');
  });
});
