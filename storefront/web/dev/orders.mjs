import { randomUUID } from 'node:crypto';
import { available, setAvailable } from './catalogue.mjs';
import { Refusal } from './cart.mjs';

const now = () => new Date().toISOString();
const DELETABLE = ['CREATED', 'AWAITING_PAYMENT', 'PAYMENT_APPROVED'];

function asOrdered({ id, sku, name, options, note, quantity, unitPrice, lineTotal }) {
  return { id, sku, name, options, ...(note && { note }), quantity, unitPrice, lineTotal };
}

/** One shopper's orders, and what is told of them. */
export class Orders {
  all = [];
  events = [];
  streams = new Set();
  #journeys = new Map();
  #placed = new Map();
  #onStock;
  #payments;

  constructor({ payments, onStock }) {
    this.#payments = payments;
    this.#onStock = onStock;
  }

  find(id) {
    const order = this.all.find((each) => each.id === id);
    if (order === undefined) {
      throw new Refusal(404, 'unknown-order');
    }
    return order;
  }

  journey(id) {
    return this.#journeys.get(this.find(id).id);
  }

  place(key, body, cart, language) {
    const placed = this.#placed.get(key);
    if (placed) {
      return placed;
    }
    const view = cart.view(language);
    const { items: lines, total } = view;
    if (lines.length === 0) {
      throw new Refusal(409, 'cart-empty');
    }
    if (body.expectedTotal && body.expectedTotal.amount !== total.amount) {
      const { expectedTotal } = body;
      throw new Refusal(409, 'total-changed', { expectedTotal, total, cart: view });
    }
    const unsold = lines.filter(({ problem }) => problem && problem !== 'PRICE_CHANGED');
    if (unsold.length > 0) {
      throw new Refusal(422, 'cannot-be-sold', { lines: unsold });
    }
    const order = {
      id: randomUUID(),
      number: this.all.length + 1,
      lines: lines.map(asOrdered),
      total,
      placedAt: now(),
      version: 0,
      fulfilment: body.fulfilment,
      buyer: body.buyer,
      ...(body.address && { address: body.address }),
    };
    this.#placed.set(key, order);
    this.advance(order, 'CREATED', 'order.created.v1');
    this.all.unshift(order);
    this.#takeStock(lines, 1);
    cart.empty();
    setTimeout(() => this.#requestPayment(order), 400);
    return order;
  }

  #takeStock(lines, sign) {
    lines.forEach(({ sku, quantity }) => setAvailable(sku, available(sku) - sign * quantity));
    this.#onStock(lines.map(({ sku }) => sku));
  }

  #requestPayment(order) {
    if (order.status !== 'CREATED') {
      return;
    }
    this.#payments.set(order.id, this);
    const payment = {
      status: 'PENDING',
      pageUrl: `/payments/pix/${order.id}`,
      pixCode: `00020126580014br.gov.bcb.pix0136${order.id}5204000053039865802BR6304ABCD`,
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    };
    this.advance(order, 'AWAITING_PAYMENT', 'payment.requested.v1', { payment });
  }

  /** Opening the payment page pays, and the order ships a moment later. */
  pay(id) {
    const order = this.find(id);
    const payment = { ...order.payment, status: 'APPROVED' };
    this.advance(order, 'PAYMENT_APPROVED', 'payment.approved.v1', { payment });
    const url = `/api/orders/${id}/invoice`;
    setTimeout(() => {
      if (order.status === 'PAYMENT_APPROVED') {
        this.advance(order, 'SHIPPED', 'order.shipped.v1', {
          tracking: 'CZ123456789BR',
          invoice: { number: '000000001', url, pdfUrl: `${url}.pdf` },
        });
      }
    }, 4000);
  }

  delete(id, reason = 'DELETED_BY_SHOPPER') {
    const order = this.find(id);
    if (!DELETABLE.includes(order.status)) {
      throw new Refusal(409, 'too-late-to-delete');
    }
    const wasPaid = order.status === 'PAYMENT_APPROVED';
    this.advance(order, 'DELETED', 'order.deleted.v1', { reason });
    this.#takeStock(order.lines, -1);
    if (wasPaid) {
      setTimeout(() => {
        const refunds = [{ amount: order.total, at: now() }];
        this.advance(order, 'REFUNDED', 'payment.refunded.v1', { refunds });
      }, 1500);
    }
    return order;
  }

  advance(order, status, type, more = {}) {
    Object.assign(order, more, { status, updatedAt: now(), version: order.version + 1 });
    order.deletable = DELETABLE.includes(status);
    const journey = this.#journeys.get(order.id) ?? [];
    this.#journeys.set(order.id, journey);
    const source = type.startsWith('payment') ? 'pagamento' : 'principal';
    journey.push({ type, source, at: now(), version: journey.length });
    const { id, number, reason } = order;
    const data = { orderId: id, number, status, at: now(), type, ...(reason && { reason }) };
    const event = `id: ${this.events.length + 1}\nevent: order-status\ndata: ${JSON.stringify(data)}\n\n`;
    this.events.push(event);
    this.send(event);
  }

  send(event) {
    this.streams.forEach((stream) => stream.write(event));
  }
}
