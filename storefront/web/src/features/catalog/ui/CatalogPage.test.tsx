import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Product } from '@/api/types';
import { aCartLine, brl } from '@/testing/cart';
import { cartServer } from '@/testing/cartServer';
import { anOrder } from '@/testing/orders';
import { aProduct } from '@/testing/products';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { CatalogPage } from './CatalogPage';

const espresso = aProduct({ available: 3 });
const bread = aProduct({
  sku: 'pao-de-queijo',
  name: 'Pão de queijo',
  description: 'Quentinho.',
  category: 'Salgados',
  price: brl(600),
});
const pie = aProduct({ sku: 'torta', name: 'Torta', category: 'Doces', available: 0 });
const cappuccino = aProduct({
  sku: 'cappuccino',
  name: 'Cappuccino',
  price: brl(1400),
  options: [
    {
      id: 'size',
      name: 'Tamanho',
      min: 1,
      max: 1,
      choices: [
        { id: 'medio', name: 'Médio', price: brl(0) },
        { id: 'grande', name: 'Grande', price: brl(300) },
        { id: 'gigante', name: 'Gigante', price: brl(600), soldOut: true },
      ],
    },
    {
      id: 'milk',
      name: 'Leite',
      min: 0,
      max: 1,
      choices: [{ id: 'aveia', name: 'De aveia', price: brl(250) }],
    },
  ],
});
const menu = [espresso, bread, cappuccino, pie];

function open(
  options: { products?: Product[]; path?: string; shop?: ReturnType<typeof cartServer> } = {},
) {
  const { products = menu, path = '/' } = options;
  const shop = options.shop ?? cartServer({ products });
  server.use(...shop.handlers);
  return { shop, ...renderPage(<CatalogPage />, { path }) };
}

const card = (sku: string) => screen.findByTestId(`product-${sku}`);
const add = (sku: string) => screen.getByTestId(`add-${sku}`);

describe('the menu', () => {
  beforeEach(() => {
    vi.stubGlobal('BroadcastChannel', undefined);
    document.cookie = 'XSRF-TOKEN=token';
  });

  it('has its sections and products in the order of the café', async () => {
    open();
    await card('torta');
    const names = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(names.slice(1)).toEqual([
      'Cafés',
      'Café espresso',
      'Cappuccino',
      'Salgados',
      'Pão de queijo',
      'Doces',
      'Torta',
    ]);
    const bar = screen.getByRole('navigation', { name: 'Categorias' });
    expect(
      within(bar)
        .getAllByRole('link')
        .map((link) => link.getAttribute('href')),
    ).toEqual(['/?category=cafes', '/?category=salgados', '/?category=doces']);
  });

  it('says what is scarce and what is sold out', async () => {
    open();
    expect(await card('cafe-espresso')).toHaveTextContent('Últimas 3');
    expect(add('torta')).toHaveTextContent('Esgotado');
    expect(add('torta')).toHaveAttribute('aria-disabled', 'true');
    expect(await card('cappuccino')).toHaveTextContent('a partir de R$ 14,00');
  });

  it('counts four taps that come faster than answers', async () => {
    const { shop } = open({ shop: cartServer({ products: menu, latency: 100 }) });
    await card('pao-de-queijo');
    const button = add('pao-de-queijo');
    button.focus();
    for (let tap = 0; tap < 4; tap += 1) {
      fireEvent.click(button);
    }
    expect(add('pao-de-queijo')).toBe(button);
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent('4');
    expect(screen.getByTestId('view-cart')).toHaveTextContent('4 itens');
    await waitFor(() => {
      expect(shop.cart.items[0]?.quantity).toBe(4);
    });
  });

  it('adds no more than there are', async () => {
    const { user } = open();
    await card('cafe-espresso');
    for (let tap = 0; tap < 5; tap += 1) {
      await user.click(add('cafe-espresso'));
    }
    expect(add('cafe-espresso')).toHaveTextContent('3');
    expect(add('cafe-espresso')).toHaveAccessibleName(/Só restam 3/);
  });

  it('takes the last one away and keeps the focus', async () => {
    const { user, shop } = open();
    await card('pao-de-queijo');
    await user.click(add('pao-de-queijo'));
    await user.click(screen.getByRole('button', { name: /menos, remover Pão de queijo/ }));
    expect(add('pao-de-queijo')).toHaveFocus();
    expect(add('pao-de-queijo')).toHaveTextContent('Adicionar');
    await waitFor(() => {
      expect(shop.cart.items).toEqual([]);
    });
    expect(screen.queryByTestId('cart-bar')).not.toBeInTheDocument();
  });

  it('tells those who do not see it what is in the cart', async () => {
    const { user } = open();
    await card('pao-de-queijo');
    await user.click(add('pao-de-queijo'));
    expect(screen.getByTestId('announcer')).toHaveTextContent(
      /Pão de queijo: 1 no carrinho. Total R\$\s6,00/,
    );
  });

  it('has the search in its address', async () => {
    const { user, history } = open();
    await card('pao-de-queijo');
    await user.type(screen.getByTestId('search'), 'pao');
    expect(history.at(-1)).toBe('/?q=pao');
    expect(screen.queryByTestId('product-cafe-espresso')).not.toBeInTheDocument();
    expect(screen.getByText('1 produto')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Limpar busca' }));
    expect(screen.getByTestId('search')).toHaveFocus();
    expect(await card('cafe-espresso')).toBeVisible();
  });

  it('leads back from a search without a match', async () => {
    const { user } = open({ path: '/?q=pizza' });
    await user.click(await screen.findByRole('button', { name: 'Ver o cardápio todo' }));
    expect(await card('cafe-espresso')).toBeVisible();
  });

  it('goes to a category with the focus', async () => {
    const { user, history } = open();
    await user.click(await screen.findByTestId('category-salgados'));
    expect(history.at(-1)).toBe('/?category=salgados');
    expect(screen.getByRole('heading', { name: 'Salgados' })).toHaveFocus();
  });

  it('is one stop of the keyboard for all categories and for each product', async () => {
    const { user } = open();
    await user.click(await screen.findByTestId('search'));
    await user.tab();
    expect(document.activeElement).toHaveAttribute('aria-current', 'location');
    for (const stop of ['add-cafe-espresso', 'add-cappuccino', 'add-pao-de-queijo', 'add-torta']) {
      await user.tab();
      expect(screen.getByTestId(stop)).toHaveFocus();
    }
    await user.tab({ shift: true });
    expect(add('pao-de-queijo')).toHaveFocus();
  });

  it('leads with the arrow keys to what else can be done with a product, and from category to category', async () => {
    const { user, history } = open();
    await card('pao-de-queijo');
    add('pao-de-queijo').focus();
    await user.keyboard('{Enter}{ArrowLeft}');
    expect(screen.getByRole('button', { name: /menos, remover Pão de queijo/ })).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('link', { name: 'Pão de queijo' })).toHaveFocus();
    await user.keyboard('{ArrowLeft}{Tab}');
    expect(add('pao-de-queijo')).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}{Enter}');
    expect(history.at(-1)).toBe('/?product=pao-de-queijo');
    await user.keyboard('{Escape}');

    screen.getByTestId('category-cafes').focus();
    await user.keyboard('{ArrowRight}');
    expect(screen.getByTestId('category-salgados')).toHaveFocus();
    await user.tab({ shift: true });
    expect(screen.getByRole('navigation', { name: 'Categorias' })).not.toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('opens the product of its address, and puts it into the cart as it was chosen', async () => {
    const { user, shop, history } = open({ path: '/?product=cappuccino' });
    const sheet = await screen.findByRole('dialog', { name: 'Cappuccino' });
    expect(within(sheet).getByTestId('option-gigante')).toBeDisabled();
    await user.click(within(sheet).getByTestId('add-to-cart'));
    expect(within(sheet).getByText('Escolha uma opção de Tamanho.')).toBeVisible();
    expect(within(sheet).getByTestId('option-medio')).toHaveFocus();
    await user.click(within(sheet).getByTestId('option-grande'));
    await user.click(within(sheet).getByTestId('option-aveia'));
    await user.type(within(sheet).getByTestId('note'), 'pouca\nespuma');
    await user.click(within(sheet).getByRole('button', { name: /mais/ }));
    expect(within(sheet).getByTestId('add-to-cart')).toHaveTextContent(/R\$\s39,00/);
    await user.click(within(sheet).getByTestId('add-to-cart'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(history.at(-1)).toBe('/');
    expect(screen.getByTestId('view-cart')).toHaveTextContent(/2 itens.*R\$\s39,00/);
    await waitFor(() => {
      expect(shop.heard).toEqual([
        'POST {"sku":"cappuccino","quantity":2,"options":["grande","aveia"],"note":"pouca espuma"}',
      ]);
    });
    expect(add('cappuccino')).toHaveTextContent('2');
  });

  it('counts the characters of a note, and takes no more than 140', async () => {
    open({ path: '/?product=cafe-espresso' });
    const note = await screen.findByTestId('note');
    fireEvent.change(note, { target: { value: '☕'.repeat(150) } });
    expect(Array.from((note as HTMLTextAreaElement).value)).toHaveLength(140);
    expect(screen.getByText('140/140')).toBeInTheDocument();
  });

  it('changes a line of the cart', async () => {
    const line = aCartLine({
      id: 'line-7',
      sku: 'cappuccino',
      name: 'Cappuccino',
      options: [{ id: 'grande', name: 'Grande', price: brl(300) }],
      note: 'sem canela',
      quantity: 2,
      unitPrice: brl(1700),
    });
    const shop = cartServer({ products: menu, lines: [line] });
    const { user } = open({ path: '/?product=cappuccino&line=line-7', shop });
    const sheet = await screen.findByRole('dialog');
    expect(within(sheet).getByTestId('option-grande')).toBeChecked();
    expect(within(sheet).getByTestId('note')).toHaveValue('sem canela');
    await user.click(within(sheet).getByTestId('option-medio'));
    expect(within(sheet).getByTestId('add-to-cart')).toHaveTextContent(/Salvar · R\$\s28,00/);
    await user.click(within(sheet).getByTestId('add-to-cart'));
    await waitFor(() => {
      expect(shop.cart.items).toMatchObject([{ quantity: 2, options: [{ id: 'medio' }] }]);
    });
  });

  it('says that the product of an address is gone', async () => {
    const { history } = open({ path: '/?product=pizza' });
    expect(await screen.findByTestId('toast')).toHaveTextContent('não está mais no cardápio');
    expect(history.at(-1)).toBe('/');
  });

  it('draws what has no picture', async () => {
    open();
    const image = (await card('cafe-espresso')).querySelector('img');
    if (image !== null) {
      fireEvent.error(image);
    }
    expect((await card('cafe-espresso')).querySelector('img')).toBeNull();
    expect((await card('cafe-espresso')).querySelector('svg')).not.toBeNull();
  });

  it('says that it may have changed while the inventory is down', async () => {
    server.use(
      http.get('*/api/products', () =>
        HttpResponse.json(menu, { headers: { 'Cafezinho-Stale': 'true' } }),
      ),
    );
    renderPage(<CatalogPage />);
    expect(await screen.findByTestId('stale')).toHaveTextContent('O estoque não responde agora');
  });

  it('can be asked for again when it did not come', async () => {
    const shop = cartServer({ products: menu });
    server.use(
      http.get('*/api/products', () => HttpResponse.error(), { once: true }),
      ...shop.handlers,
    );
    const { user } = renderPage(<CatalogPage />);
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    expect(await card('cafe-espresso')).toBeVisible();
  });

  it('begins with what this shopper orders most, and makes nothing up', async () => {
    const orders = [anOrder({ lines: [aCartLine({ sku: 'pao-de-queijo' })] })];
    server.use(http.get('*/api/orders', () => HttpResponse.json(orders)));
    open();
    expect(await screen.findByRole('heading', { name: 'Seus mais pedidos' })).toBeVisible();
    expect(screen.getByTestId('often-pao-de-queijo')).toBeVisible();
    expect(screen.getAllByTestId('add-pao-de-queijo')).toHaveLength(1);
  });
});
