import { useText } from '../texts';
import { TextField } from './Field';
import type { CheckoutForm } from './useCheckoutForm';
import classes from './Checkout.module.css';

export function CounterFields({ form }: { form: CheckoutForm }) {
  const text = useText();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text('checkout.counter')}</legend>
      <TextField
        form={form}
        field="admission"
        label={text('checkout.admission')}
        hint={text('checkout.counterHint')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
        required
      />
    </fieldset>
  );
}
