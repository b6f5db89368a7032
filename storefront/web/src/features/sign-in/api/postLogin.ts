import { send } from '@/api/client';
import { unwrap } from '@/api/problem';

/** What became of a try to sign in; everything else is thrown as an `ApiError`. */
export type Outcome = { kind: 'in' } | { kind: 'wrong' } | { kind: 'throttled'; seconds: number };

const SECONDS_UNLESS_SAID = 30;

function outcomeOf(response: Response): Outcome | undefined {
  // The answer leads to the page of the role, where the page itself goes when it wants to.
  if (response.type === 'opaqueredirect' || response.status === 303) {
    return { kind: 'in' };
  }
  if (response.status === 401) {
    return { kind: 'wrong' };
  }
  if (response.status === 429) {
    const seconds = Number(response.headers.get('Retry-After'));
    return { kind: 'throttled', seconds: seconds > 0 ? seconds : SECONDS_UNLESS_SAID };
  }
  return undefined;
}

async function answered(request: Request) {
  const response = await send(request);
  const data = outcomeOf(response);
  return data === undefined
    ? { response, error: (await response.json()) as unknown }
    : { response, data };
}

export function postLogin(username: string, password: string): Promise<Outcome> {
  const request = new Request(new URL('/login', window.location.origin), {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ username, password }),
    redirect: 'manual',
  });
  return unwrap(answered(request));
}
