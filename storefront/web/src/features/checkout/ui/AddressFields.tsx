import { STATES } from '../api/form';
import { formatPostalCode } from '../api/postalCode';
import { useText } from '../texts';
import { SelectField, TextField } from './Field';
import type { CheckoutForm } from './useCheckoutForm';
import { useFilledByPostalCode } from './useFilledByPostalCode';
import classes from './Checkout.module.css';

export function AddressFields({ form }: { form: CheckoutForm }) {
  const text = useText();
  const { found, isFetching, isError } = useFilledByPostalCode(form);
  const hint = () => {
    if (isFetching) {
      return text('checkout.postalCodeAsked');
    }
    if (found !== undefined) {
      return [found.city, found.state].filter((part) => part !== undefined).join(' – ');
    }
    return text(isError ? 'checkout.postalCodeUnknown' : 'checkout.postalCodeHint');
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text('checkout.address')}</legend>
      <TextField
        form={form}
        field="address.postalCode"
        label={text('checkout.postalCode')}
        hint={hint()}
        inputMode="numeric"
        autoComplete="postal-code"
        enterKeyHint="next"
        placeholder="00000-000"
        className={classes.short}
        format={formatPostalCode}
        required
      />
      <TextField
        form={form}
        field="address.street"
        label={text('checkout.street')}
        autoComplete="street-address"
        autoCapitalize="words"
        enterKeyHint="next"
        required
      />
      <div className={classes.cityAndState}>
        <TextField
          form={form}
          field="address.city"
          label={text('checkout.city')}
          autoComplete="address-level2"
          autoCapitalize="words"
          enterKeyHint="done"
          required
        />
        <SelectField
          form={form}
          field="address.state"
          label={text('checkout.state')}
          autoComplete="address-level1"
          placeholder="—"
          options={STATES}
        />
      </div>
    </fieldset>
  );
}
