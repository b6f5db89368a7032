import type { Fulfilment, PlaceOrder } from '@/api/types';

export interface CheckoutValues {
  fulfilment: Fulfilment;
  buyer: { name: string; email: string };
  address: { street: string; city: string; state: string; postalCode: string };
  admission: string;
}

export const STATES: readonly string[] =
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

export type Rule = 'required' | 'email' | 'state' | 'postalCode' | 'long' | 'admission';

function text(value: string, longest: number): Rule | null {
  if (value.trim() === '') {
    return 'required';
  }
  return value.trim().length > longest ? 'long' : null;
}

const isDelivery = (values: CheckoutValues) => values.fulfilment === 'DELIVERY';

/** What is wrong with each field, by the field's path. */
export function findMistakes(values: CheckoutValues): Record<string, Rule | null> {
  const { buyer, address, admission } = values;
  const email = text(buyer.email, 254);
  const mistakes: Record<string, Rule | null> = {
    'buyer.name': text(buyer.name, 120),
    'buyer.email':
      email ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(buyer.email.trim()) ? null : 'email'),
  };
  if (!isDelivery(values)) {
    return { ...mistakes, admission: admission.trim() === '' ? 'admission' : null };
  }
  return {
    ...mistakes,
    'address.street': text(address.street, 200),
    'address.city': text(address.city, 120),
    'address.state': STATES.includes(address.state.trim().toUpperCase()) ? null : 'state',
    'address.postalCode': /^\d{5}-?\d{3}$/.test(address.postalCode.trim()) ? null : 'postalCode',
  };
}

export function toRequest(values: CheckoutValues): PlaceOrder {
  const { address } = values;
  const buyer = { name: values.buyer.name.trim(), email: values.buyer.email.trim() };
  if (!isDelivery(values)) {
    return { fulfilment: 'COUNTER', buyer, admission: values.admission.trim() };
  }
  return {
    fulfilment: 'DELIVERY',
    buyer,
    address: {
      street: address.street.trim(),
      city: address.city.trim(),
      state: address.state.trim().toUpperCase(),
      postalCode: address.postalCode.trim(),
    },
  };
}
