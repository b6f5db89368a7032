import { describe, expect, it } from 'vitest';
import { findMistakes, toRequest, toValues, type CheckoutValues } from './form';

const total = { amount: 2300, currency: 'BRL' };
const ana: CheckoutValues = {
  fulfilment: 'DELIVERY',
  buyer: { name: ' Ana ', email: '', cpf: '529.982.247-25' },
  address: { postalCode: '01310-100', street: 'Rua A, 1', city: 'São Paulo', state: 'SP' },
  admission: '',
};

const rules = (values: CheckoutValues) =>
  findMistakes(values).map(({ field, rule }) => `${field} ${rule}`);

describe('the form of an order', () => {
  it('is right without an e-mail and without a CPF', () => {
    expect(rules({ ...ana, buyer: { name: 'Ana', email: '', cpf: '' } })).toEqual([]);
  });

  it('finds what is wrong, from top to bottom', () => {
    const buyer = { name: ' ', email: 'ana@nowhere', cpf: '1' };
    const address = { postalCode: '0131', street: 'x'.repeat(201), city: '', state: 'ZZ' };
    expect(rules({ ...ana, buyer, address })).toEqual([
      'buyer.name required',
      'buyer.email email',
      'buyer.cpf cpf',
      'address.postalCode postal-code',
      'address.street too-long',
      'address.city required',
      'address.state state',
    ]);
  });

  it('looks at an address or at an admission, never at both', () => {
    const address = { postalCode: '', street: '', city: '', state: '' };
    expect(rules({ ...ana, fulfilment: 'COUNTER', address })).toEqual(['admission required']);
  });

  it('becomes a request and is found in it again', () => {
    const request = toRequest(ana, total);
    expect(request).toEqual({
      fulfilment: 'DELIVERY',
      buyer: { name: 'Ana', cpf: '52998224725' },
      address: ana.address,
      expectedTotal: total,
    });
    expect(toValues(request).address).toEqual(ana.address);
    const counter = toRequest({ ...ana, fulfilment: 'COUNTER', admission: ' K7 ' }, total);
    expect(counter).toEqual({
      fulfilment: 'COUNTER',
      buyer: { name: 'Ana', cpf: '52998224725' },
      admission: 'K7',
      expectedTotal: total,
    });
    expect(toValues(counter)).toMatchObject({ fulfilment: 'COUNTER', admission: 'K7' });
  });
});
