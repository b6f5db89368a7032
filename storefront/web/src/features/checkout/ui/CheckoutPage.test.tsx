import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import type { Cart, PlaceOrder } from '@/api/types';
import { aCart, aCartLine, brl } from '@/testing/cart';
import { anOrder } from '@/testing/orders';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { keepAdmission } from '../api/admission';
import { openAttempt } from '../api/attempt';
import { rememberDetails } from '../api/details';
import { CheckoutPage } from './CheckoutPage';

const order = anOrder();
const opened = `/orders/${order.id}`;
const lines = [
  aCartLine({ quantity: 2 }),
  aCartLine({ id: 'line-2', sku: 'coxinha', name: 'Coxinha', unitPrice: brl(900), available: 50 }),
];
const anas = {
  fulfilment: 'DELIVERY' as const,
  buyer: { name: 'Ana', email: 'ana@example.org', cpf: '' },
  address: { postalCode: '01310-100', street: 'Rua A, 1', city: 'São Paulo', state: 'SP' },
  admission: '',
};

interface Sent {
  key: string | null;
  body: PlaceOrder;
}

/** A shop with a cart in it, that answers orders one after the other; the last answer stays. */
function shop(...answers: (() => Response | Promise<Response>)[]) {
  const sent: Sent[] = [];
  const state = { cart: aCart(lines) };
  server.use(
    http.get('*/api/cart', () => HttpResponse.json<Cart>(state.cart)),
    http.get('*/api/postal-codes/:cep', () => problem(404, 'not-found')),
    http.post('*/api/orders', async ({ request }) => {
      const body = (await request.json()) as PlaceOrder;
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      const answer = answers[Math.min(sent.length, answers.length) - 1];
      return answer === undefined ? HttpResponse.json(order, { status: 201 }) : answer();
    }),
  );
  return { sent, state };
}

const placed = () => HttpResponse.json(order, { status: 201 });

const field = (name: string) => {
  const input = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (input === null) {
    throw new Error(`There is no field ${name}`);
  }
  return input;
};

/** All at once, as what is pasted or filled in by the browser. */
function fill(name: string, value: string): void {
  fireEvent.change(field(name), { target: { value } });
}

/** What stands beside the field for those who cannot see it. */
function mistakeAt(name: string): string {
  const ids = field(name).getAttribute('aria-describedby')?.split(' ') ?? [];
  const isWrong = field(name).getAttribute('aria-invalid') === 'true';
  return isWrong ? ids.map((id) => document.getElementById(id)?.textContent).join(' ') : '';
}

async function openPage(options: Parameters<typeof renderPage>[1] = {}) {
  const page = renderPage(<CheckoutPage />, { path: '/checkout', ...options });
  const placeOrder = await screen.findByTestId('place-order');
  return { ...page, placeOrder };
}

describe('the checkout', () => {
  it('orders the total that it shows, and opens the order', async () => {
    const { sent } = shop();
    const { user, placeOrder, history } = await openPage();
    fill('buyer.name', 'Ana');
    fill('address.postalCode', '01310100');
    fill('address.street', 'Rua A, 1');
    fill('address.city', 'São Paulo');
    await user.selectOptions(field('address.state'), 'SP');
    expect(field('address.postalCode').value).toBe('01310-100');
    expect(placeOrder.textContent.match(/\d+,\d\d/g)).toEqual(['23,00']);

    await user.click(placeOrder);

    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(sent[0]?.body).toEqual({
      fulfilment: 'DELIVERY',
      buyer: { name: 'Ana' },
      address: anas.address,
      expectedTotal: brl(2300),
    });
  });

  it('says beside the fields what is wrong, and goes to the first one', async () => {
    const { sent } = shop();
    const { user, placeOrder } = await openPage();
    fill('buyer.email', 'ana@');
    fill('buyer.cpf', '52998224724');
    expect(field('buyer.cpf').value).toBe('529.982.247-24');
    await user.click(placeOrder);
    expect(mistakeAt('buyer.name')).not.toBe('');
    expect(mistakeAt('buyer.email')).toContain('e-mail');
    expect(mistakeAt('buyer.cpf')).toContain('CPF');
    expect(mistakeAt('address.state')).not.toBe('');
    expect(document.activeElement).toBe(field('buyer.name'));
    expect(sent).toEqual([]);
  });

  it('lets the CEP fill in the city and the state, but not over what was written', async () => {
    shop();
    server.use(
      http.get('*/api/postal-codes/01310100', () =>
        HttpResponse.json({ postalCode: '01310-100', state: 'SP', city: 'São Paulo' }),
      ),
      http.get('*/api/postal-codes/20040002', () =>
        HttpResponse.json({ postalCode: '20040-002', state: 'RJ', city: 'Rio de Janeiro' }),
      ),
    );
    await openPage();
    fill('address.postalCode', '01310100');
    await waitFor(() => {
      expect(field('address.city').value).toBe('São Paulo');
    });
    expect(field('address.state').value).toBe('SP');
    fill('address.city', 'Osasco');
    fill('address.postalCode', '20040002');
    await waitFor(() => {
      expect(field('address.state').value).toBe('RJ');
    });
    expect(field('address.city').value).toBe('Osasco');
  });

  it('never waits for the look-up of a CEP', async () => {
    rememberDetails({ ...anas, address: { ...anas.address, city: 'Santos' } });
    shop();
    server.use(http.get('*/api/postal-codes/:cep', () => delay('infinite')));
    const { user, placeOrder, history } = await openPage();
    await user.click(placeOrder);
    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
  });

  it('remembers the details on this device, but no CPF, until told to forget', async () => {
    rememberDetails({ ...anas, buyer: { ...anas.buyer, cpf: '529.982.247-25' } });
    shop();
    const { user } = await openPage();
    expect(field('buyer.name').value).toBe('Ana');
    expect(field('buyer.cpf').value).toBe('');
    expect(field('address.street').value).toBe('Rua A, 1');
    expect(localStorage.getItem('cafezinho.details')).not.toContain('529');

    await user.click(screen.getByText('Não é você?'));

    expect(field('buyer.name').value).toBe('');
    expect(field('address.street').value).toBe('');
    expect(document.activeElement).toBe(field('buyer.name'));
    expect(localStorage.getItem('cafezinho.details')).toBeNull();
  });

  it('is for the counter when its code was scanned, and says beside it when it is over', async () => {
    keepAdmission('?admission=K7');
    rememberDetails(anas);
    const { sent } = shop(() => problem(422, 'admission-expired'));
    const { user, placeOrder } = await openPage();
    expect(field('admission').value).toBe('K7');
    await user.click(placeOrder);
    await waitFor(() => {
      expect(mistakeAt('admission')).toContain('código');
    });
    expect(sent[0]?.body).toMatchObject({ fulfilment: 'COUNTER', admission: 'K7' });
    expect(document.body.textContent).not.toContain('Not for people');
  });

  it('says that the cart is empty', async () => {
    const { state } = shop();
    state.cart = aCart();
    renderPage(<CheckoutPage />);
    expect(await screen.findByText('Seu carrinho está vazio')).toBeTruthy();
  });
});

describe('a total other than the one that was shown', () => {
  const now = aCart([aCartLine({ quantity: 3, unitPrice: brl(800) })], { version: 9 });

  it('is shown with what is different, and ordered only when asked for again', async () => {
    rememberDetails(anas);
    const { sent, state } = shop(
      () => problem(409, 'total-changed', { cart: now, total: now.total }),
      placed,
    );
    const { user, placeOrder, history } = await openPage();
    // The refusal has the cart in it: it is not asked for again, and whoever asked would not be answered.
    const asked = vi.fn();
    server.use(
      http.get('*/api/cart', () => {
        asked();
        return HttpResponse.error();
      }),
    );
    await user.click(placeOrder);

    const notice = await screen.findByTestId('cart-changed');
    const told = notice.textContent.replaceAll('\u00a0', ' ');
    expect(told).toContain('Café espresso: de 2 para 3');
    expect(told).toContain('o preço passou de R$ 7,00 para R$ 8,00');
    expect(told).toContain('Coxinha saiu');
    expect(told).toContain('Total: de R$ 23,00 para R$ 24,00');
    expect(document.activeElement).toBe(notice);
    expect(screen.getAllByTestId('place-order')).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(asked).not.toHaveBeenCalled();

    state.cart = aCart();
    await user.click(screen.getByTestId('place-order'));

    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
    expect(sent).toHaveLength(2);
    expect(sent[1]?.body.expectedTotal).toEqual(brl(2400));
    expect(sent[1]?.key).not.toBe(sent[0]?.key);
  });

  it.each([undefined, 'a cart', { ...now, items: [{ id: 'line-1' }] }])(
    'is read from the cart where the answer has none that can be read: %o',
    async (cart) => {
      rememberDetails(anas);
      const { state } = shop(() => {
        state.cart = now;
        return problem(409, 'total-changed', { cart, total: now.total });
      });
      const { user, placeOrder } = await openPage();
      await user.click(placeOrder);
      expect(await screen.findByText(/de 2 para 3/)).toBeVisible();
      expect(screen.getByTestId('cart-changed')).toBeVisible();
    },
  );
});

describe('what cannot be sold', () => {
  it('is named, with ways out', async () => {
    rememberDetails(anas);
    const { state } = shop(() => {
      const [first, second] = lines;
      state.cart = aCart([
        { ...(first ?? aCartLine()), quantity: 5, problem: 'ONLY_N_LEFT', available: 3 },
        { ...(second ?? aCartLine()), problem: 'SOLD_OUT', available: 0 },
      ]);
      return problem(422, 'cannot-be-sold', {
        lines: [
          { id: 'line-1', sku: 'cafe-espresso', name: 'Café espresso', problem: 'ONLY_N_LEFT' },
          { id: 'line-2', sku: 'coxinha', name: 'Coxinha', problem: 'SOLD_OUT' },
        ],
      });
    });
    const changes: string[] = [];
    server.use(
      http.put('*/api/cart/*', async ({ request }) => {
        const { quantity } = (await request.json()) as { quantity: number };
        changes.push(String(quantity));
        state.cart = aCart([aCartLine({ quantity })], { version: 10 });
        return HttpResponse.json(state.cart);
      }),
    );
    const { user, placeOrder } = await openPage();
    await user.click(placeOrder);
    const notice = await screen.findByTestId('cannot-be-sold');
    expect(notice.textContent).toContain('Café espresso só restam 3');
    expect(notice.textContent).toContain('Coxinha esgotou');

    await user.click(within(notice).getByText('Levar 3'));

    await waitFor(() => {
      expect(screen.queryByTestId('cannot-be-sold')).toBeNull();
    });
    expect(changes).toEqual(['3']);
  });
});

describe('a lost answer', () => {
  it('is asked for again with the same key, and the order opens', async () => {
    rememberDetails(anas);
    const { sent, state } = shop(() => {
      state.cart = aCart();
      return HttpResponse.error();
    }, placed);
    const { user, placeOrder, history } = await openPage();
    await user.click(placeOrder);
    expect(await screen.findByTestId('confirming-order')).toBeTruthy();
    expect(document.body.textContent).not.toContain('não foi feito');
    await waitFor(
      () => {
        expect(history.at(-1)).toBe(opened);
      },
      { timeout: 3000 },
    );
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(openAttempt()).toBeUndefined();
  });

  it('was kept before anything was sent', async () => {
    rememberDetails(anas);
    const kept: unknown[] = [];
    const { sent } = shop(() => {
      kept.push(openAttempt()?.idempotencyKey);
      return placed();
    });
    const { user, placeOrder } = await openPage();
    await user.click(placeOrder);
    await waitFor(() => {
      expect(kept).toEqual([sent[0]?.key]);
    });
  });

  it('of a page that was loaded again is asked for by itself', async () => {
    rememberDetails(anas);
    const { sent, state } = shop(() => delay('infinite') as unknown as Response, placed);
    const first = await openPage();
    await first.user.click(first.placeOrder);
    await waitFor(() => {
      expect(sent).toHaveLength(1);
    });
    first.unmount();
    state.cart = aCart();

    const { history } = renderPage(<CheckoutPage />, { path: '/checkout' });

    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
    expect(sent[1]).toEqual(sent[0]);
  });

  it('of a shop that is down is neither an order nor none', async () => {
    rememberDetails(anas);
    shop(() => problem(503, 'catalogue-unavailable'), placed);
    const { user, placeOrder, history } = await openPage();
    await user.click(placeOrder);
    expect(await screen.findByText('Confirmando seu pedido…')).toBeTruthy();
    expect(document.body.textContent).not.toContain('não foi feito');
    expect(screen.queryByTestId('place-order')).toBeNull();
    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
  });
});

describe('the button', () => {
  it('places one order however often it is pressed', async () => {
    rememberDetails(anas);
    const { sent } = shop(async () => {
      await delay(50);
      return placed();
    });
    const { user, placeOrder, history } = await openPage();
    await user.dblClick(placeOrder);
    act(() => {
      placeOrder.click();
    });
    await waitFor(() => {
      expect(history.at(-1)).toBe(opened);
    });
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(sent).toHaveLength(1);
  });

  it('says in the words of the page why there is no order', async () => {
    rememberDetails(anas);
    shop(() => problem(422, 'something-new'));
    const { user, placeOrder } = await openPage({ locale: 'en' });
    await user.click(placeOrder);
    expect(await screen.findByText('The order was not placed')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Not for people');
  });

  it('says which field the shop does not take', async () => {
    rememberDetails(anas);
    shop(() =>
      problem(400, 'invalid-request', {
        errors: [{ field: 'address.postalCode', rule: 'postal-code', message: 'Not for people' }],
      }),
    );
    const { user, placeOrder } = await openPage();
    await user.click(placeOrder);
    await waitFor(() => {
      expect(mistakeAt('address.postalCode')).toContain('CEP');
    });
    expect(document.activeElement).toBe(field('address.postalCode'));
  });
});
