/// <reference lib="webworker" />
import type { OrderNotice } from '@/shared/notify/notify';

declare const self: ServiceWorkerGlobalScope;

/**
 * Keeps the code of the pages, so that they open without a network and show the last orders; and shows notices while no
 * tab of the shop is in sight. It never keeps an answer of the API: what the pages show as live comes from the shop.
 *
 * A new edition waits until every tab of the one before is closed: an open checkout keeps the code that it was begun
 * with. Documents are asked for from the shop first, so that whoever loads a page gets the newest one all the same.
 */
const { edition, files } = JSON.parse('%FILES%') as { edition: string; files: string[] };
const CACHE = `cafezinho-${edition}`;
const DOCUMENT = '/';
const PAGES = /^\/($|cart$|checkout$|orders$|orders\/[^/.]+$|problems\/[^/.]+$|staff$|display$)/;
const PATIENCE_MS = 5000;

async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll([DOCUMENT, ...files]);
}

async function forgetOldEditions(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith('cafezinho-') && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

async function answerDocument(request: Request): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return (await caches.match(DOCUMENT)) ?? Response.error();
  }
}

async function answerFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function isInSight(): Promise<boolean> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return tabs.some(({ visibilityState }) => visibilityState === 'visible');
}

async function show({ title, body, href, tag }: OrderNotice): Promise<void> {
  if (!(await isInSight())) {
    await self.registration.showNotification(title, {
      body,
      tag,
      icon: '/icon-192.png',
      data: { href },
    });
  }
}

async function open(href: string): Promise<void> {
  const [tab] = await self.clients.matchAll({ type: 'window' });
  if (tab === undefined) {
    await self.clients.openWindow(href);
    return;
  }
  await tab.focus();
  await tab.navigate(href);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldEditions());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate' && PAGES.test(pathname)) {
    event.respondWith(answerDocument(request));
  } else if (files.includes(pathname)) {
    event.respondWith(answerFile(request));
  }
});

self.addEventListener('message', (event) => {
  const data = event.data as { kind?: unknown; notice?: OrderNotice } | null;
  if (data?.kind === 'notify' && data.notice !== undefined) {
    event.waitUntil(show(data.notice));
  }
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { href } = event.notification.data as { href: string };
  event.waitUntil(open(href));
});
