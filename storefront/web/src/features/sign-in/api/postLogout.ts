import { send } from '@/api/client';
import { unwrap } from '@/api/problem';

async function answered(
  request: Request,
): Promise<{ response: Response; data?: 'out'; error?: unknown }> {
  const response = await send(request);
  return response.ok ? { response, data: 'out' } : { response, error: await response.json() };
}

export async function postLogout(): Promise<void> {
  const request = new Request(new URL('/logout', window.location.origin), {
    method: 'POST',
    headers: { Accept: 'application/json' },
  });
  await unwrap(answered(request));
}
