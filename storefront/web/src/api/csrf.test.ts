import { describe, expect, it, vi } from 'vitest';
import { csrfFetch, csrfToken } from './csrf';

const TOKEN = 'X-XSRF-TOKEN';
const write = () => new Request('http://localhost/api/orders', { method: 'POST', body: '{"a":1}' });

function sent(): Request[] {
  return vi
    .mocked(fetch)
    .mock.calls.flatMap(([input]) => (input instanceof Request ? [input] : []));
}

describe('the CSRF token', () => {
  it('is found among other cookies', () => {
    expect(csrfToken('a=b; XSRF-TOKEN=x%2By=; c=d')).toBe('x+y=');
    expect(csrfToken('NOT-XSRF-TOKEN=1')).toBeUndefined();
    expect(csrfToken('')).toBeUndefined();
  });

  it('goes with writes only, read afresh each time', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(new Response('{}')));
    document.cookie = 'XSRF-TOKEN=one';
    await csrfFetch(write());
    document.cookie = 'XSRF-TOKEN=two';
    await csrfFetch(write());
    await csrfFetch(new Request('http://localhost/api/cart'));
    expect(sent().map(({ headers }) => headers.get(TOKEN))).toEqual(['one', 'two', null]);
  });

  it('is fetched anew after a 403, and the write sent once more', async () => {
    document.cookie = 'XSRF-TOKEN=old';
    vi.spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(new Response(null, { status: 403 }))
      .mockImplementationOnce(() => {
        document.cookie = 'XSRF-TOKEN=new';
        return Promise.resolve(new Response('{}'));
      })
      .mockResolvedValueOnce(new Response(null, { status: 403 }));
    const answer = await csrfFetch(write());
    expect(answer.status).toBe(403);
    expect(sent().map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
      'POST /api/orders',
      'GET /api/cart',
      'POST /api/orders',
    ]);
    expect(sent()[2]?.headers.get(TOKEN)).toBe('new');
    expect(await sent()[2]?.text()).toBe('{"a":1}');
  });
});
