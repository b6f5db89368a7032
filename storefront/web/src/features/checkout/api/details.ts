import { kept } from '@/shared/storage/kept';
import type { CheckoutValues } from './form';

/** What is kept on this device for the next order. Never the CPF, which a shared device must not tell. */
export interface Details {
  buyer: { name: string; email: string };
  address: CheckoutValues['address'];
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function parse(value: unknown): Details | undefined {
  if (!isRecord(value) || !isRecord(value.buyer) || !isRecord(value.address)) {
    return undefined;
  }
  const { buyer, address } = value;
  const details: Details = {
    buyer: { name: text(buyer.name), email: text(buyer.email) },
    address: {
      postalCode: text(address.postalCode),
      street: text(address.street),
      city: text(address.city),
      state: text(address.state),
    },
  };
  return details.buyer.name === '' ? undefined : details;
}

const keptDetails = kept('details', parse);

export const rememberedDetails = keptDetails.read;
export const forgetDetails = keptDetails.forget;

/** An order at the counter has no address: the one that is known stays. */
export function rememberDetails({ fulfilment, buyer, address }: CheckoutValues): void {
  const known = rememberedDetails();
  keptDetails.write({
    buyer: { name: buyer.name.trim(), email: buyer.email.trim() },
    address: fulfilment === 'COUNTER' && known !== undefined ? known.address : address,
  });
}
