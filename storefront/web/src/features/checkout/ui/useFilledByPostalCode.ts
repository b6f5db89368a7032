import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { PostalCodeArea } from '@/api/types';
import { postalCodeQuery } from '../api/postalCode';
import type { CheckoutForm } from './useCheckoutForm';

const PARTS = ['state', 'city', 'street'] as const;
type Part = (typeof PARTS)[number];

/**
 * What a CEP tells is written where nothing stands, or what another CEP has told; never over what the shopper wrote.
 * Nothing waits for it.
 */
export function useFilledByPostalCode(form: CheckoutForm) {
  const { data, isFetching, isError } = useQuery(postalCodeQuery(form.values.address.postalCode));
  const written = useRef<Partial<Record<Part, string>>>({});
  const fill = useEffectEvent((found: PostalCodeArea) => {
    const told: Record<Part, string> = {
      state: found.state,
      city: found.city ?? '',
      street: [found.street, found.district].filter((part) => part !== undefined).join(', '),
    };
    for (const part of PARTS) {
      const value = form.values.address[part];
      if (told[part] !== '' && (value === '' || value === written.current[part])) {
        written.current[part] = told[part];
        form.setFieldValue(`address.${part}`, told[part]);
        form.clearFieldError(`address.${part}`);
      }
    }
  });
  useEffect(() => {
    if (data !== undefined) {
      fill(data);
    }
  }, [data]);
  return { found: data, isFetching, isError };
}
