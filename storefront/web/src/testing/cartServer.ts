import { delay, http, HttpResponse } from 'msw';
import type { AddLine, Cart, CartLine, ChangeLine, Product } from '@/api/types';
import { aCart, aCartLine, brl } from './cart';
import { problem } from './server';

interface CartServerOptions {
  lines?: CartLine[];
  products?: Product[];
  latency?: number;
}

/** A cart behind the shop's API, as far as the pages can tell. */
export function cartServer({ lines = [], products = [], latency = 0 }: CartServerOptions = {}) {
  const state = {
    cart: aCart(lines),
    latency,
    /** The writes as they came in. */
    heard: [] as string[],
    /** Answers instead, while it is set. */
    failure: undefined as (() => Response) | undefined,
    get handlers() {
      return handlers;
    },
  };

  const change = (items: CartLine[]): Cart => {
    state.cart = aCart(items, { version: state.cart.version + 1 });
    return state.cart;
  };
  const withQuantity = (line: CartLine, quantity: number): CartLine => ({
    ...line,
    quantity,
    lineTotal: brl(line.unitPrice.amount * quantity),
  });
  const enter = ({ sku, quantity, options: wanted, note: wish }: AddLine): Cart => {
    const options = wanted ?? [];
    const note = wish ?? '';
    const product = products.find((candidate) => candidate.sku === sku);
    const chosen = (product?.options ?? [])
      .flatMap(({ choices }) => choices)
      .filter(({ id }) => options.includes(id))
      .map(({ id, name, price }) => ({ id, name, price }));
    const amount = chosen.reduce(
      (sum, { price }) => sum + price.amount,
      product?.price.amount ?? 0,
    );
    const line = aCartLine({
      id: `line-${state.cart.version + 1}`,
      sku,
      name: product?.name ?? sku,
      options: chosen,
      quantity,
      unitPrice: brl(amount),
      ...(note !== '' && { note }),
    });
    return change([...state.cart.items, line]);
  };

  const answer = async (request: string, work: () => Cart | Response): Promise<Response> => {
    await delay(state.latency / 2);
    state.heard.push(request);
    const result = state.failure?.() ?? work();
    await delay(state.latency / 2);
    return result instanceof Response ? result : HttpResponse.json(result);
  };

  const handlers = [
    http.get('*/api/cart', async () => {
      await delay(state.latency);
      return state.failure?.() ?? HttpResponse.json(state.cart);
    }),
    http.get('*/api/products', () => HttpResponse.json(products)),
    http.put<{ sku: string }, { quantity: number }>('*/api/cart/items/:sku', async (info) => {
      const { sku } = info.params;
      const { quantity } = await info.request.json();
      return answer(`PUT ${sku} ${quantity}`, () => {
        const known = state.cart.items.find(
          (line) => line.sku === sku && line.options.length === 0 && line.note === undefined,
        );
        return known === undefined
          ? enter({ sku, quantity })
          : change(state.cart.items.map((l) => (l === known ? withQuantity(l, quantity) : l)));
      });
    }),
    http.post<never, AddLine>('*/api/cart/lines', async (info) => {
      const line = await info.request.json();
      return answer(`POST ${JSON.stringify(line)}`, () => enter(line));
    }),
    http.put<{ id: string }, ChangeLine>('*/api/cart/lines/:id', async (info) => {
      const { id } = info.params;
      const { quantity, options, note } = await info.request.json();
      return answer(`PUT ${id} ${quantity}`, () => {
        const known = state.cart.items.find((line) => line.id === id);
        if (known === undefined) {
          return problem(404, 'unknown-line', { id });
        }
        if (options === undefined) {
          return change(state.cart.items.map((l) => (l === known ? withQuantity(l, quantity) : l)));
        }
        change(state.cart.items.filter((line) => line !== known));
        return enter({ sku: known.sku, quantity, options, ...(note !== undefined && { note }) });
      });
    }),
    http.delete<{ id: string }>('*/api/cart/lines/:id', ({ params }) =>
      answer(`DELETE ${params.id}`, () =>
        change(state.cart.items.filter((line) => line.id !== params.id)),
      ),
    ),
  ];
  return state;
}
