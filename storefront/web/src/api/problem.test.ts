import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { problem, server } from '@/testing/server';
import { client } from './client';
import { ApiError, answered, isGone, isOffline, unwrap } from './problem';

const getCart = () => unwrap(client.GET('/api/cart'));

async function failure(call: Promise<unknown>): Promise<ApiError> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ApiError) {
    return error;
  }
  throw new Error(`Not an ApiError: ${String(error)}`);
}

function answerCart(answer: () => Response | Promise<Response>): void {
  server.use(http.get('*/api/cart', answer));
}

describe('a request', () => {
  it('gives what was asked for, and the headers of the answer', async () => {
    server.use(
      http.get('*/api/products', () =>
        HttpResponse.json([], { headers: { 'Cafezinho-Stale': 'true' } }),
      ),
    );
    const { data, response } = await answered(client.GET('/api/products'));
    expect(data).toEqual([]);
    expect(response.headers.get('Cafezinho-Stale')).toBe('true');
  });

  it('that is refused tells the type of the problem, its values and its fields', async () => {
    answerCart(() =>
      problem(422, 'quantity-limit', {
        limit: 99,
        errors: [
          { field: 'buyer.name', rule: 'too-long', max: 120, message: 'at most 120' },
          { field: 'buyer.email', message: 'wrong' },
          { rule: 'required' },
          'nonsense',
        ],
      }),
    );
    const error = await failure(getCart());
    expect(error).toMatchObject({ kind: 'refused', status: 422, type: '/problems/quantity-limit' });
    expect(error.problem.limit).toBe(99);
    expect(error.errors.map(({ field, rule }) => [field, rule])).toEqual([
      ['buyer.name', 'too-long'],
      ['buyer.email', 'invalid'],
    ]);
    expect(error.errors[0]?.values.max).toBe(120);
    expect(error.message).not.toContain('Not for people');
  });

  it.each([
    ['about:blank', ''],
    ['https://shop.example/problems/cart-empty', '/problems/cart-empty'],
    [7, ''],
  ])('with the problem type %s has the type "%s"', async (type, expected) => {
    answerCart(() => HttpResponse.json({ type }, { status: 409 }));
    expect((await failure(getCart())).type).toBe(expected);
  });

  it('that a gateway answers with its own page is a failure of the server', async () => {
    answerCart(() => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }));
    expect(await failure(getCart())).toMatchObject({ kind: 'server', status: 502, type: '' });
  });

  it('that is answered with half a document is a failure of the server', async () => {
    answerCart(() => HttpResponse.text('{"version":', { status: 200 }));
    expect(await failure(getCart())).toMatchObject({ kind: 'server' });
  });

  it('that reaches nobody is offline', async () => {
    answerCart(() => HttpResponse.error());
    const error = await failure(getCart());
    expect(error.kind).toBe('offline');
    expect(isOffline(error)).toBe(true);
    expect(isGone(error)).toBe(false);
  });

  it('that waits too long has timed out', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
      const controller = new AbortController();
      setTimeout(() => {
        controller.abort(new DOMException('too late', 'TimeoutError'));
      }, 20);
      return controller.signal;
    });
    answerCart(() => new Promise<Response>(() => undefined));
    expect((await failure(getCart())).kind).toBe('time-out');
  });

  it('that its own caller gives up is no failure', async () => {
    answerCart(() => new Promise<Response>(() => undefined));
    const controller = new AbortController();
    const call = unwrap(client.GET('/api/cart', { signal: controller.signal }));
    controller.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('asks in the language of the page where the browser speaks another one', async () => {
    const languages: (string | null)[] = [];
    server.use(
      http.get('*/api/products', ({ request }) => {
        languages.push(request.headers.get('Accept-Language'));
        return HttpResponse.json([]);
      }),
    );
    document.documentElement.lang = 'pt-BR';
    await unwrap(client.GET('/api/products'));
    document.documentElement.lang = 'en';
    await unwrap(client.GET('/api/products'));
    // jsdom's browser speaks American English.
    expect(languages[0]).toBe('pt-BR');
    expect(languages[1]).not.toBe('pt-BR');
  });
});
