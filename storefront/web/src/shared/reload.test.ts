import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { server } from '@/testing/server';
import { reloadIfServed } from './reload';

describe('the page', () => {
  it.each([
    ['fails', () => new HttpResponse(null, { status: 503 })],
    ['does not answer', () => HttpResponse.error()],
  ])('is not loaded anew from a shop that %s', async (_, answer) => {
    let asked = 0;
    server.use(
      http.get('*/', () => {
        asked += 1;
        return answer();
      }),
    );
    expect(await reloadIfServed()).toBe(false);
    expect(asked).toBe(1);
  });
});
