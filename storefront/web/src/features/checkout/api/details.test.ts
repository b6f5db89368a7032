import { describe, expect, it } from 'vitest';
import { forgetDetails, rememberDetails, rememberedDetails } from './details';
import type { CheckoutValues } from './form';

const ana: CheckoutValues = {
  fulfilment: 'DELIVERY',
  buyer: { name: ' Ana ', email: 'ana@example.org', cpf: '529.982.247-25' },
  address: { postalCode: '01310-100', street: 'Rua A, 1', city: 'São Paulo', state: 'SP' },
  admission: 'K7',
};

describe('the details on this device', () => {
  it('are those of the last order, without what a shared device must not tell', () => {
    rememberDetails(ana);
    expect(rememberedDetails()).toEqual({
      buyer: { name: 'Ana', email: 'ana@example.org' },
      address: ana.address,
    });
    expect(localStorage.getItem('cafezinho.details')).not.toMatch(/529|K7/);
    forgetDetails();
    expect(rememberedDetails()).toBeUndefined();
  });

  it('keep the address while somebody orders at the counter', () => {
    rememberDetails(ana);
    const nowhere = { postalCode: '', street: '', city: '', state: '' };
    rememberDetails({ ...ana, fulfilment: 'COUNTER', address: nowhere });
    expect(rememberedDetails()?.address).toEqual(ana.address);
  });

  it.each(['7', '{}', '{"buyer":{},"address":{}}', '{"buyer":{"name":5},"address":[]}'])(
    'are not made of %s',
    (kept) => {
      localStorage.setItem('cafezinho.details', kept);
      expect(rememberedDetails()).toBeUndefined();
    },
  );
});
