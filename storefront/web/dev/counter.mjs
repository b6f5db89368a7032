import { randomUUID } from 'node:crypto';
import { Refusal } from './cart.mjs';
import { product, setAvailable } from './catalogue.mjs';

const ago = (minutes) => new Date(Date.now() - minutes * 60_000).toISOString();
const line = (quantity, name, options = [], note = undefined) => ({
  id: randomUUID(),
  sku: name.toLowerCase(),
  name,
  options: options.map((option) => ({ id: option, name: option })),
  quantity,
  ...(note && { note }),
});

const queued = (number, status, minutes, lines, extra = {}) => ({
  id: randomUUID(),
  number,
  status,
  since: ago(minutes),
  statusSince: ago(minutes),
  fulfilment: 'COUNTER',
  lines,
  ...extra,
});

/** The counter, with orders that no shopper has placed. */
export const counter = {
  open: true,
  remaining: 7,
  expiresAt: new Date(Date.now() + 192_000),
  orders: [
    queued(41, 'READY', 16, [line(1, 'Mocha')], { claimedBy: 'Bia' }),
    queued(42, 'READY', 1, [line(2, 'Café espresso')], { claimedBy: 'Ana' }),
    queued(
      44,
      'PREPARING',
      7,
      [line(1, 'Cappuccino', ['Grande', 'Leite de aveia'], 'sem açúcar')],
      {
        claimedBy: 'Ana',
      },
    ),
    queued(45, 'PREPARING', 3, [line(3, 'Pão de queijo'), line(1, 'Café com leite')], {
      claimedBy: 'Bia',
    }),
    queued(46, 'PAYMENT_APPROVED', 9, [line(1, 'Café gelado', ['Grande']), line(2, 'Brigadeiro')]),
    queued(47, 'PAYMENT_APPROVED', 5, [line(1, 'Chá mate'), line(1, 'Bolo de fubá')], {
      fulfilment: 'DELIVERY',
      recipient: { name: 'Davi Souza', address: { street: 'Rua das Flores, 12' } },
    }),
    queued(48, 'PAYMENT_APPROVED', 1, [line(1, 'Café espresso', [], 'bem curto, por favor')]),
  ],
  finished: [40, 39, 38],
  streams: new Set(),
};

const entry = ({ number, status, statusSince }) => ({ number, status, since: statusSince });

export function board(mayAdmit) {
  if (counter.expiresAt < new Date()) {
    counter.expiresAt = new Date(Date.now() + 300_000);
    counter.remaining = 10;
  }
  const waiting = counter.orders.filter(({ status }) => status !== 'READY');
  return {
    open: counter.open,
    ...(mayAdmit &&
      counter.open && {
        admission: {
          code: 'k7',
          url: process.env.PUBLIC_URL ?? 'http://localhost:4000/?admission=k7',
          remaining: counter.remaining,
          expiresAt: counter.expiresAt.toISOString(),
        },
      }),
    waiting: waiting.map(entry),
    ready: counter.orders.filter(({ status }) => status === 'READY').map(entry),
    finished: counter.finished.map((number) => ({ number, status: 'PICKED_UP', since: ago(4) })),
    estimatedWaitSeconds: waiting.length * 75,
  };
}

const frames = { queue: () => counter.orders, board: (mayAdmit) => board(mayAdmit) };

function send({ response, name, mayAdmit }) {
  response.write(`event: ${name}\ndata: ${JSON.stringify(frames[name](mayAdmit))}\n\n`);
}

export function changed() {
  counter.streams.forEach(send);
}

export function subscribeTo(name, mayAdmit, request, response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const stream = { response, name, mayAdmit };
  response.write(`event: ping\ndata: {"at":"${new Date().toISOString()}"}\n\n`);
  send(stream);
  counter.streams.add(stream);
  request.on('close', () => counter.streams.delete(stream));
}

const TO = {
  claim: ['PAYMENT_APPROVED', 'PREPARING'],
  ready: ['PREPARING', 'READY'],
  'picked-up': ['READY', 'PICKED_UP'],
};

function step(id, what) {
  const order = counter.orders.find((each) => each.id === id);
  const [from, to] = TO[what] ?? [order?.status, what === 'sent' ? 'SHIPPED' : 'DELETED'];
  if (order === undefined || order.status !== from) {
    throw new Refusal(409, 'not-in-queue', { claimedBy: order?.claimedBy });
  }
  Object.assign(order, { status: to, statusSince: ago(0) });
  order.claimedBy ??= 'Ana';
  counter.orders = counter.orders.filter(({ status }) => TO.claim.concat('READY').includes(status));
  if (to === 'PICKED_UP') {
    counter.finished.unshift(order.number);
  }
  changed();
  return order;
}

function figures() {
  const hours = Array.from({ length: 6 }, (_, i) => ({
    hour: new Date(Math.floor(Date.now() / 3_600_000 - 5 + i) * 3_600_000).toISOString(),
    claimed: 10 + i,
    ready: 9 + i,
    waiting: { medianSeconds: 60 + 25 * i, p95Seconds: 150 + 60 * (i % 4) },
    preparation: { medianSeconds: 110 + 10 * (i % 3), p95Seconds: 240 + 15 * i },
  }));
  return { waiting: 3, preparing: 2, estimatedWaitSeconds: 375, hours };
}

function sell({ lines }) {
  const number = 1 + Math.max(40, ...counter.orders.map((order) => order.number));
  const chosen = lines.map(({ sku, quantity, note }) =>
    line(quantity, product(sku, 'pt-BR').name, [], note),
  );
  counter.orders.push(queued(number, 'PAYMENT_APPROVED', 0, chosen));
  changed();
  return { id: randomUUID(), number };
}

/** Answers what is asked below /api/counter; undefined for what is not there. */
export function answerCounter(method, { pathname: path, searchParams }, body) {
  if (path === '/api/counter/queue') {
    return { body: counter.orders };
  }
  if (path === '/api/counter/display') {
    return { body: board(searchParams.has('admission')) };
  }
  if (path === '/api/counter/displays') {
    return { status: 201, body: { url: 'http://localhost:4000/display?pairing=secret' } };
  }
  if (path === '/api/counter/shop') {
    counter.open = body.open;
    changed();
    return { body };
  }
  if (path === '/api/counter/figures') {
    return { body: figures() };
  }
  if (path === '/api/counter/orders' && method === 'POST') {
    return { status: 201, body: sell(body) };
  }
  const [, sku, sale] = /^\/api\/counter\/products\/([^/]+)\/(pause|resume)$/.exec(path) ?? [];
  if (sku !== undefined) {
    setAvailable(sku, sale === 'pause' ? 0 : 20);
    return { body: product(sku, 'pt-BR') };
  }
  const [, id, what] = /^\/api\/counter\/orders\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  return method === 'POST' && id !== undefined ? { body: step(id, what) } : undefined;
}

setInterval(() => {
  counter.streams.forEach(({ response }) => {
    response.write(`event: ping\ndata: {"at":"${new Date().toISOString()}"}\n\n`);
  });
}, 15_000);
