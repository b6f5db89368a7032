import type { FieldProblem } from '@/api/problem';
import type { Fulfilment, Money, PlaceOrder } from '@/api/types';
import { isCpf } from './cpf';
import { isPostalCode } from './postalCode';

export interface CheckoutValues {
  fulfilment: Fulfilment;
  buyer: { name: string; email: string; cpf: string };
  address: { postalCode: string; street: string; city: string; state: string };
  admission: string;
}

export const STATES: readonly string[] =
  'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

/** In the order in which the page shows them. */
export const FIELDS = [
  'buyer.name',
  'buyer.email',
  'buyer.cpf',
  'address.postalCode',
  'address.street',
  'address.city',
  'address.state',
  'admission',
] as const;

export type Field = (typeof FIELDS)[number];

/** The first rule that the text breaks; undefined where it breaks none. */
type Check = (value: string) => string | undefined;

const length =
  (longest: number): Check =>
  (value) =>
    value.length > longest ? 'too-long' : undefined;

const required =
  (check: Check): Check =>
  (value) =>
    value === '' ? 'required' : check(value);

const unlessBlank =
  (check: Check): Check =>
  (value) =>
    value === '' ? undefined : check(value);

const matching =
  (rule: string, isRight: (value: string) => boolean): Check =>
  (value) =>
    isRight(value) ? undefined : rule;

const isEmail = (value: string) =>
  value.length <= 254 && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value);

const BUYER: Partial<Record<Field, Check>> = {
  'buyer.name': required(length(120)),
  'buyer.email': unlessBlank(matching('email', isEmail)),
  'buyer.cpf': unlessBlank(matching('cpf', isCpf)),
};

const CHECKS: Record<Fulfilment, Partial<Record<Field, Check>>> = {
  DELIVERY: {
    ...BUYER,
    'address.postalCode': required(matching('postal-code', isPostalCode)),
    'address.street': required(length(200)),
    'address.city': required(length(120)),
    'address.state': matching('state', (state) => STATES.includes(state)),
  },
  COUNTER: { ...BUYER, admission: required(length(200)) },
};

function valueOf(values: CheckoutValues, field: Field): string {
  switch (field) {
    case 'buyer.name':
      return values.buyer.name;
    case 'buyer.email':
      return values.buyer.email;
    case 'buyer.cpf':
      return values.buyer.cpf;
    case 'address.postalCode':
      return values.address.postalCode;
    case 'address.street':
      return values.address.street;
    case 'address.city':
      return values.address.city;
    case 'address.state':
      return values.address.state;
    case 'admission':
      return values.admission;
  }
}

/** What is wrong with which field, in the shop's own words for rules. */
export function findMistakes(values: CheckoutValues): FieldProblem[] {
  const checks = CHECKS[values.fulfilment];
  return FIELDS.flatMap((field) => {
    const rule = checks[field]?.(valueOf(values, field).trim());
    return rule === undefined ? [] : [{ field, rule, values: {} }];
  });
}

function toBuyer({ name, email, cpf }: CheckoutValues['buyer']) {
  return {
    name: name.trim(),
    ...(email.trim() === '' ? {} : { email: email.trim() }),
    ...(cpf.trim() === '' ? {} : { cpf: cpf.replace(/\D/g, '') }),
  };
}

/** @param expectedTotal the total that the page shows: another one is not ordered without asking */
export function toRequest(values: CheckoutValues, expectedTotal: Money): PlaceOrder {
  const { address } = values;
  const buyer = toBuyer(values.buyer);
  if (values.fulfilment === 'COUNTER') {
    return { fulfilment: 'COUNTER', buyer, admission: values.admission.trim(), expectedTotal };
  }
  return {
    fulfilment: 'DELIVERY',
    buyer,
    address: {
      street: address.street.trim(),
      city: address.city.trim(),
      state: address.state,
      postalCode: address.postalCode.trim(),
    },
    expectedTotal,
  };
}

/** The other way round, for an order that was sent before the page was loaded again. */
export function toValues(request: PlaceOrder): CheckoutValues {
  const { buyer } = request;
  const address = request.fulfilment === 'DELIVERY' ? request.address : undefined;
  return {
    fulfilment: request.fulfilment,
    buyer: { name: buyer.name, email: buyer.email ?? '', cpf: buyer.cpf ?? '' },
    address: {
      postalCode: address?.postalCode ?? '',
      street: address?.street ?? '',
      city: address?.city ?? '',
      state: address?.state ?? '',
    },
    admission: request.fulfilment === 'COUNTER' ? (request.admission ?? '') : '',
  };
}
