import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { SignedIn } from '@/api/types';
import { rememberSignedIn } from './hasSignedIn';

async function getMe(signal: AbortSignal): Promise<SignedIn> {
  const me = await unwrap(client.GET('/api/me', { signal }));
  rememberSignedIn(me.name !== undefined);
  return me;
}

/** Who is signed in here, which may end at any time and at another page. */
export const meQuery = queryOptions({
  queryKey: queryKeys.me,
  queryFn: ({ signal }) => getMe(signal),
  refetchOnWindowFocus: 'always',
});
