import { sawToken } from '@/shared/session/session';

const COOKIE = 'XSRF-TOKEN';
const HEADER = 'X-XSRF-TOKEN';
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function csrfToken(cookies: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const separator = pair.indexOf('=');
    if (separator > 0 && pair.slice(0, separator).trim() === COOKIE) {
      return decodeURIComponent(pair.slice(separator + 1).trim());
    }
  }
  return undefined;
}

function withToken(request: Request): Request {
  const token = csrfToken(document.cookie);
  const copy = request.clone();
  if (token !== undefined) {
    copy.headers.set(HEADER, token);
  }
  return copy;
}

/**
 * Writes carry the token that the cookie holds at that moment. A session that has ended meanwhile answers 403: any read
 * brings a new session and its token, so the write is sent once more after one.
 */
async function answer(request: Request): Promise<Response> {
  if (SAFE_METHODS.has(request.method)) {
    return fetch(request);
  }
  const first = await fetch(withToken(request));
  if (first.status !== 403) {
    return first;
  }
  await fetch(new Request(new URL('/api/cart', request.url), { signal: request.signal }));
  return fetch(withToken(request));
}

export async function csrfFetch(request: Request): Promise<Response> {
  const response = await answer(request);
  sawToken(csrfToken(document.cookie));
  return response;
}
