import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';
import type { JourneyEvent } from '@/api/types';

export const journeyQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.orders.journey(id),
    queryFn: ({ signal }): Promise<JourneyEvent[]> =>
      unwrap(client.GET('/api/orders/{id}/journey', { params: { path: { id } }, signal })),
  });
