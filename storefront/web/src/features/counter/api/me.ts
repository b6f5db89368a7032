import { queryOptions } from '@tanstack/react-query';
import { askJson } from '@/api/json';
import { isRecord } from '@/features/live/api/messages';
import type { SignedIn } from './types';

function parse(value: unknown): SignedIn {
  const me = isRecord(value) ? value : {};
  const roles: unknown[] = Array.isArray(me.roles) ? me.roles : [];
  return {
    ...(typeof me.name === 'string' && { name: me.name }),
    roles: roles.filter((role) => typeof role === 'string'),
  };
}

/** Who is signed in here. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => parse(await askJson('/api/me', { signal })),
  refetchOnWindowFocus: true,
});
