/**
 * The shop's API for working on the pages alone: nothing is kept. `npm run dev:api`, then `npm run dev`; or
 * `npx vite build`, and the pages themselves at http://localhost:4000.
 *
 * Environment: DIST (the built pages), PORT, LATENCY (milliseconds before each answer), STALE (the menu is marked as old).
 * Staff, manager and operator sign in with the password "password"; "throttle" is answered as one try too many.
 * While it runs, POST to
 *   /dev/stock?sku=mocha&available=2   changes what is left
 *   /dev/order?id=…&to=PREPARING       moves an order; with `reason` it is deleted for that reason
 *   /dev/silence?on=true               holds back pings and the stock
 *   /dev/latency?ms=600 · /dev/fail?status=503 (0 ends it)
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { Cart, Refusal } from './cart.mjs';
import { available, product, products, setAvailable } from './catalogue.mjs';
import { answerCounter, counter, subscribeTo } from './counter.mjs';
import { Orders } from './orders.mjs';

const port = Number(process.env.PORT ?? 4000);
const dist = new URL(process.env.DIST ?? '../dist', import.meta.url);
const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:";
const SHOP = {
  name: 'Cafezinho da Praça',
  phone: '+55 11 5555-0100',
  email: 'oi@cafezinho.example',
  timeZone: 'America/Sao_Paulo',
  open: true,
  deliveryAreas: [],
};

const payments = new Map();
const shoppers = new Map();
let latency = Number(process.env.LATENCY ?? 0);
let failure = 0;
let isSilent = false;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function toEverybody(event) {
  if (!isSilent) {
    shoppers.forEach(({ orders }) => orders.send(event));
  }
}

function tellStock(skus) {
  const changes = skus
    .map((sku) => ({ sku, available: available(sku) }))
    .filter((change) => change.available !== undefined);
  toEverybody(`event: stock\ndata: ${JSON.stringify(changes)}\n\n`);
}

setInterval(() => {
  toEverybody(`event: ping\ndata: {"at":"${new Date().toISOString()}"}\n\n`);
}, 15_000);

const cookieOf = (request, name) =>
  new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];

function shopperOf(request, response) {
  const known = cookieOf(request, 'CAFEZINHO_SESSION');
  const id = known !== undefined && shoppers.has(known) ? known : randomUUID();
  if (!shoppers.has(id)) {
    shoppers.set(id, {
      token: randomUUID(),
      cart: new Cart(),
      orders: new Orders({ payments, onStock: tellStock }),
    });
  }
  const shopper = shoppers.get(id);
  response.setHeader('Set-Cookie', [
    `CAFEZINHO_SESSION=${id}; Path=/; HttpOnly`,
    `XSRF-TOKEN=${shopper.token}; Path=/`,
  ]);
  return shopper;
}

async function bodyOf(request) {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  return text === '' ? {} : JSON.parse(text);
}

const PAGES = { STAFF: '/staff', MANAGER: '/office', OPERATOR: '/ops' };

/** As the front door's filter does, which answers before any page is looked for. */
async function signInOrOut(path, request, response) {
  const shopper = shopperOf(request, response);
  let text = '';
  for await (const chunk of request) {
    text += chunk;
  }
  if (path === '/logout') {
    shopper.person = undefined;
    return response.writeHead(204).end();
  }
  const fields = new URLSearchParams(text);
  const role = (fields.get('username') ?? '').trim().toUpperCase();
  if (fields.get('password') === 'throttle') {
    return response.writeHead(429, { 'Retry-After': '30' }).end('{}');
  }
  if (PAGES[role] === undefined || fields.get('password') !== 'password') {
    return response.writeHead(401, { 'Content-Type': 'application/problem+json' }).end('{}');
  }
  shopper.person = { name: role.toLowerCase(), role, page: PAGES[role], roles: [role] };
  return response.writeHead(303, { Location: PAGES[role] }).end();
}

function subscribe(request, response, url, orders) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const last = request.headers['last-event-id'] ?? url.searchParams.get('lastEventId');
  response.write(
    last === null
      ? `id: ${orders.events.length}\n: hello\n\n`
      : `: hello\n\n${orders.events.slice(Number(last)).join('')}`,
  );
  orders.streams.add(response);
  request.on('close', () => orders.streams.delete(response));
}

function control(path, query) {
  switch (path) {
    case '/dev/stock':
      setAvailable(query.get('sku'), Number(query.get('available')));
      tellStock([query.get('sku')]);
      break;
    case '/dev/order': {
      const orders = [...shoppers.values()].map((each) => each.orders);
      const owner = orders.find(({ all }) => all.some(({ id }) => id === query.get('id')));
      const reason = query.get('reason');
      if (reason !== null) {
        owner?.delete(query.get('id'), reason);
      } else {
        owner?.advance(owner.find(query.get('id')), query.get('to'), 'preparation.updated.v1');
      }
      break;
    }
    case '/dev/silence':
      isSilent = query.get('on') === 'true';
      break;
    case '/dev/latency':
      latency = Number(query.get('ms'));
      break;
    case '/dev/fail':
      failure = Number(query.get('status'));
      break;
  }
}

function page(orders, url) {
  const size = Number(url.searchParams.get('size') ?? 20);
  const last = orders.findIndex((order) => order.id === url.searchParams.get('cursor'));
  const shown = orders.slice(last + 1, last + 1 + size);
  const next = `</api/orders?size=${size}&cursor=${shown.at(-1)?.id}>; rel="next"`;
  return { shown, headers: orders.length > last + 1 + size ? { Link: next } : {} };
}

async function api({ request, response, url, language }) {
  const shopper = shopperOf(request, response);
  const { cart, orders } = shopper;
  const { method } = request;
  const path = url.pathname;
  if (method !== 'GET' && request.headers['x-xsrf-token'] !== shopper.token) {
    throw new Refusal(403, 'forbidden');
  }
  if (path === '/api/me') {
    return { body: shopper.person ?? { roles: [] } };
  }
  if (path === '/api/shop') {
    return { body: { ...SHOP, open: counter.open } };
  }
  if (path === '/api/products') {
    return {
      body: products(language),
      headers: process.env.STALE ? { 'Cafezinho-Stale': 'true' } : {},
    };
  }
  const [, sku] = /^\/api\/products\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (sku !== undefined) {
    const found = product(sku, language);
    if (found === undefined) {
      throw new Refusal(404, 'unknown-product', { sku });
    }
    return { body: found };
  }
  if (path.startsWith('/api/cart')) {
    const [, kind, id] = /^\/api\/cart\/(items|lines)\/?([^/]*)$/.exec(path) ?? [];
    if (method === 'DELETE') {
      cart.remove((line) => (kind === 'items' ? line.sku === id : line.id === id));
    } else if (method === 'POST') {
      cart.put(await bodyOf(request), true);
    } else if (method === 'PUT' && kind === 'items') {
      cart.put({ ...(await bodyOf(request)), sku: id }, false);
    } else if (method === 'PUT') {
      cart.changeLine(id, await bodyOf(request));
    }
    return { body: cart.view(language) };
  }
  if (path === '/api/orders' && method === 'POST') {
    const key = request.headers['idempotency-key'];
    const order = orders.place(key, await bodyOf(request), cart, language);
    return { status: 201, body: order, headers: { Location: `/api/orders/${order.id}` } };
  }
  if (path === '/api/orders') {
    const { shown, headers } = page(orders.all, url);
    return { body: shown, headers };
  }
  if (path === '/api/me') {
    return { body: { name: 'Ana', role: 'STAFF', page: '/staff', roles: ['STAFF'] } };
  }
  if (path.startsWith('/api/counter/')) {
    const answer = answerCounter(method, url, await bodyOf(request));
    if (answer !== undefined) {
      return answer;
    }
  }
  const [, cep] = /^\/api\/postal-codes\/(\d{5})-?\d{3}$/.exec(path) ?? [];
  if (cep !== undefined) {
    return { body: { postalCode: `${cep}-000`, state: 'SP', city: 'São Paulo' } };
  }
  const [, id, part] = /^\/api\/orders\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (id !== undefined) {
    if (part === '/journey') {
      return { body: orders.journey(id) };
    }
    return { body: method === 'DELETE' ? orders.delete(id) : orders.find(id) };
  }
  throw new Refusal(404, 'not-found');
}

/** As the front door does: what the page at this address needs first. */
function linksAt(path) {
  const file = new URL(`${dist.href}/routes.json`);
  const routes = existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [];
  return routes.flatMap(([address, links]) => {
    const pattern = address.replace(/\{\w+(?::([^}]*))?\}/, (_, names = '[^/]+') => `(${names})`);
    const match = new RegExp(`^${pattern}$`).exec(path);
    return match === null ? [] : links.map((link) => link.replace('{id}', match[1]));
  });
}

function answerFile(path, response) {
  const file = new URL(`${dist.href}${path}`);
  const isFile = path !== '/' && existsSync(file);
  const found = isFile ? file : new URL(`${dist.href}/index.html`);
  response.setHeader('Content-Type', TYPES[found.pathname.split('.').at(-1)] ?? 'text/plain');
  response.setHeader('Content-Security-Policy', POLICY);
  if (!isFile) {
    response.setHeader('Link', linksAt(path));
  }
  createReadStream(found)
    .on('error', () => response.writeHead(404).end())
    .pipe(response);
}

async function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = url.pathname;
  if (path.startsWith('/dev/')) {
    control(path, url.searchParams);
    return response.end();
  }
  const [, paid] = /^\/payments\/pix\/([^/]+)$/.exec(path) ?? [];
  if (paid !== undefined) {
    payments.get(paid)?.pay(paid);
    return response.writeHead(302, { Location: `/orders/${paid}` }).end();
  }
  if (request.method === 'POST' && ['/login', '/logout'].includes(path)) {
    return signInOrOut(path, request, response);
  }
  if (!path.startsWith('/api/')) {
    if (!path.includes('.')) {
      shopperOf(request, response);
    }
    return answerFile(path, response);
  }
  if (path === '/api/notifications') {
    return subscribe(request, response, url, shopperOf(request, response).orders);
  }
  if (path === '/api/counter/queue/stream') {
    return subscribeTo('queue', true, request, response);
  }
  if (path === '/api/counter/display/stream') {
    return subscribeTo('board', url.searchParams.has('pairing'), request, response);
  }
  response.setHeader('Vary', 'Accept-Language');
  const language = (request.headers['accept-language'] ?? '').startsWith('en') ? 'en' : 'pt-BR';
  await wait(latency);
  try {
    if (failure > 0) {
      throw new Refusal(failure, 'shop-updating');
    }
    const { status = 200, body, headers = {} } = await api({ request, response, url, language });
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    return response.end(JSON.stringify(body));
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'failed');
    response.writeHead(refusal.status, { 'Content-Type': 'application/problem+json' });
    return response.end(JSON.stringify(refusal.body));
  }
}

createServer((request, response) => void answer(request, response)).listen(port, () => {
  console.log(`Fake API on http://localhost:${port}`);
});
