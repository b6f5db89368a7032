import { queryOptions } from '@tanstack/react-query';
import { client } from '@/api/client';
import { unwrap } from '@/api/problem';
import { queryKeys } from '@/api/queryKeys';

export const isPostalCode = (value: string) => /^\d{5}-?\d{3}$/.test(value);

/** `01310100` as `01310-100`, also while it is being typed. */
export function formatPostalCode(value: string): string {
  const digits = value.replace(/\D/g, '').slice(0, 8);
  return digits.replace(/^(\d{5})(\d)/, '$1-$2');
}

/** Where a CEP is. Asked once; without an answer the shopper types the address, so nothing is tried again. */
export const postalCodeQuery = (postalCode: string) =>
  queryOptions({
    queryKey: queryKeys.postalCode(postalCode),
    queryFn: ({ signal }) =>
      unwrap(
        client.GET('/api/postal-codes/{cep}', {
          params: { path: { cep: postalCode.replace('-', '') } },
          signal,
        }),
      ),
    enabled: isPostalCode(postalCode),
    staleTime: Infinity,
    retry: false,
  });
