import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@/api/problem';

/** What was refused stays refused; what was not answered or failed is asked for again. */
function isWorthRetrying(failures: number, error: Error): boolean {
  const isRefusal = error instanceof ApiError && error.kind === 'refused' && error.status !== 429;
  return !isRefusal && failures < 2;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthRetrying, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  });
}
