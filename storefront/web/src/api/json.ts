import { send } from './client';
import { unwrap } from './problem';

interface JsonRequest {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Whether it is sent to its end though the page is left meanwhile. */
  keepalive?: boolean;
}

async function ask(path: string, { body, headers, ...rest }: JsonRequest) {
  const request = new Request(new URL(path, window.location.origin), {
    ...rest,
    ...(body === undefined
      ? { headers: { ...headers } }
      : {
          headers: { 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        }),
  });
  const response = await send(request);
  if (response.ok) {
    const data: unknown = response.status === 204 ? null : await response.json();
    return { data, response };
  }
  const error: unknown = await response.json().catch(() => undefined);
  return { error, response };
}

/**
 * For requests that have no type in the API's document: what was answered, which the caller has to look at before it
 * is used.
 */
export function askJson(path: string, request: JsonRequest = {}): Promise<unknown> {
  return unwrap<unknown>(ask(path, request));
}
