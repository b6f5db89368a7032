import createClient from 'openapi-fetch';
import { csrfFetch } from './csrf';
import type { paths } from './generated/shop-api';
import { inLanguageOfPage } from './language';

export const TIMEOUT_MS = 10_000;

/** No request waits longer than this, whatever the network does. */
export function send(request: Request): Promise<Response> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]);
  return csrfFetch(inLanguageOfPage(new Request(request, { signal })));
}

export const client = createClient<paths>({ baseUrl: window.location.origin, fetch: send });
