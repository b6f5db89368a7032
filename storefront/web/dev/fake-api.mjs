/** The shop's API for working on the pages alone: one shopper, nothing kept. `npm run dev:api`, then `npm run dev`. */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';

const port = Number(process.env.PORT ?? 4000);
const dist = new URL('../dist', import.meta.url);
const catalogue = JSON.parse(
  readFileSync(
    new URL('../../../inventory-estoque/src/main/resources/catalogue.json', import.meta.url),
    'utf8',
  ),
).map(({ stock, ...product }) => ({ ...product, available: stock }));
const TOKEN = 'fake-token';
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };

const cart = new Map();
const orders = [];
const journeys = new Map();
const streams = new Set();
const events = [];

const money = (amount) => ({ amount, currency: 'BRL' });
const now = () => new Date().toISOString();

function cartView() {
  const items = [...cart].map(([sku, quantity]) => {
    const { name, price } = catalogue.find((product) => product.sku === sku);
    return { sku, name, quantity, unitPrice: price, lineTotal: money(price.amount * quantity) };
  });
  return { items, total: money(items.reduce((sum, item) => sum + item.lineTotal.amount, 0)) };
}

function advance(order, status, type, more = {}) {
  Object.assign(order, more, { status, updatedAt: now(), version: order.version + 1 });
  const { id, number, reason } = order;
  const journey = journeys.get(id) ?? [];
  journeys.set(id, journey);
  journey.push({ type, source: type.split('.')[0], at: now(), version: journey.length });
  const data = { orderId: id, number, status, at: now(), type, ...(reason ? { reason } : {}) };
  events.push(`id: ${events.length + 1}\nevent: order-status\ndata: ${JSON.stringify(data)}\n\n`);
  streams.forEach((stream) => stream.write(events.at(-1)));
}

function place(body) {
  const { items: lines, total } = cartView();
  const order = {
    id: randomUUID(),
    number: orders.length + 1,
    lines,
    total,
    placedAt: now(),
    version: 0,
    fulfilment: body.fulfilment,
    buyer: body.buyer,
    ...(body.address ? { address: body.address } : {}),
  };
  advance(order, 'CREATED', 'order.created.v1');
  orders.unshift(order);
  cart.clear();
  setTimeout(() => {
    const payment = {
      status: 'PENDING',
      pageUrl: `http://localhost:${port}/payments/pix/${order.id}`,
      pixCode: `00020126580014br.gov.bcb.pix0136${order.id}5204000053039865802BR6304ABCD`,
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    };
    advance(order, 'AWAITING_PAYMENT', 'payment.requested.v1', { payment });
  }, 400);
  return order;
}

/** Opening the payment page pays, and the order ships a moment later. */
function pay(order) {
  const payment = { ...order.payment, status: 'APPROVED' };
  advance(order, 'PAYMENT_APPROVED', 'payment.approved.v1', { payment });
  const url = `/api/orders/${order.id}/invoice`;
  setTimeout(() => {
    if (order.status === 'PAYMENT_APPROVED') {
      advance(order, 'SHIPPED', 'order.shipped.v1', {
        tracking: 'CZ123456789BR',
        invoice: { number: '000000001', url, pdfUrl: `${url}.pdf` },
      });
    }
  }, 4000);
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text === '' ? {} : JSON.parse(text);
}

function subscribe(request, response, url) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const last = request.headers['last-event-id'] ?? url.searchParams.get('lastEventId');
  response.write(
    last === null
      ? `id: ${events.length}\n: hello\n\n`
      : `: hello\n\n${events.slice(Number(last)).join('')}`,
  );
  streams.add(response);
  request.on('close', () => streams.delete(response));
}

function answerFile(path, response) {
  const file = new URL(`${dist.href}${path}`);
  const found = path !== '/' && existsSync(file) ? file : new URL(`${dist.href}/index.html`);
  response.setHeader('Content-Type', TYPES[found.pathname.split('.').at(-1)] ?? 'text/plain');
  createReadStream(found).pipe(response);
}

function answerOrder(request, id, part, reply) {
  const order = orders.find((candidate) => candidate.id === id);
  if (order === undefined) {
    return reply(404, { title: 'Not Found', status: 404, detail: 'Pedido não encontrado' });
  }
  if (part === '/journey') {
    return reply(200, journeys.get(id));
  }
  if (request.method === 'DELETE') {
    if (!['CREATED', 'AWAITING_PAYMENT', 'PAYMENT_APPROVED'].includes(order.status)) {
      return reply(409, { title: 'Conflict', status: 409, detail: 'Tarde demais' });
    }
    advance(order, 'DELETED', 'order.deleted.v1', { reason: 'DELETED_BY_SHOPPER' });
  }
  return reply(200, order);
}

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname;
  const reply = (status, body, headers = {}) => {
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.end(JSON.stringify(body));
  };
  if (request.method === 'GET') {
    response.setHeader('Set-Cookie', `XSRF-TOKEN=${TOKEN}; Path=/`);
  } else if (request.headers['x-xsrf-token'] !== TOKEN) {
    return reply(403, { title: 'Forbidden', status: 403 });
  }
  if (path === '/api/products') {
    return reply(200, catalogue, process.env.STALE ? { 'Cafezinho-Stale': 'true' } : {});
  }
  if (path === '/api/notifications') {
    return subscribe(request, response, url);
  }
  const item = /^\/api\/cart\/items\/([a-z0-9-]+)$/.exec(path)?.[1];
  if (item !== undefined) {
    cart.delete(request.method === 'DELETE' ? item : '');
    if (request.method === 'PUT') {
      cart.set(item, (await bodyOf(request)).quantity);
    }
  }
  if (path.startsWith('/api/cart')) {
    return reply(200, cartView());
  }
  if (path === '/api/orders') {
    if (request.method === 'POST') {
      return reply(201, place(await bodyOf(request)));
    }
    const size = Number(url.searchParams.get('size') ?? 20);
    const last = orders.findIndex((order) => order.id === url.searchParams.get('cursor'));
    const shown = orders.slice(last + 1, last + 1 + size);
    const next = `</api/orders?size=${size}&cursor=${shown.at(-1)?.id}>; rel="next"`;
    return reply(200, shown, orders.length > last + 1 + size ? { Link: next } : {});
  }
  const [, id, part] = /^\/api\/orders\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (id !== undefined) {
    return answerOrder(request, id, part, reply);
  }
  const paid = orders.find((order) => path === `/payments/pix/${order.id}`);
  if (paid !== undefined) {
    pay(paid);
    response.writeHead(302, { Location: `/orders/${paid.id}` });
    return response.end();
  }
  return answerFile(path, response);
}

createServer((request, response) => void answer(request, response)).listen(port, () => {
  console.log(`Fake API on http://localhost:${port}`);
});
