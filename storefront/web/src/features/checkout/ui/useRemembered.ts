import { useState } from 'react';
import { forgetDetails, rememberedDetails } from '../api/details';
import { blankValues, type CheckoutForm } from './useCheckoutForm';

/** Whose details fill the form, and how to say that one is somebody else. */
export function useRemembered(form: CheckoutForm) {
  const [remembered, setRemembered] = useState(() => rememberedDetails()?.buyer.name);
  const forget = () => {
    forgetDetails();
    setRemembered(undefined);
    form.setValues({ ...blankValues(), fulfilment: form.values.fulfilment });
    form.clearErrors();
    form.resetTouched();
    document.querySelector<HTMLElement>('[name="buyer.name"]')?.focus();
  };
  return { remembered, forget };
}
