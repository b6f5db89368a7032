import { useText } from '../texts';
import type { CheckoutForm } from './useCheckoutForm';
import classes from './Checkout.module.css';

const WAYS = [
  { value: 'DELIVERY', label: 'checkout.delivery', hint: 'checkout.deliveryHint' },
  { value: 'COUNTER', label: 'checkout.counter', hint: 'checkout.counterShort' },
] as const;

export function FulfilmentFields({ form }: { form: CheckoutForm }) {
  const text = useText();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text('checkout.fulfilment')}</legend>
      <div className={classes.ways}>
        {WAYS.map(({ value, label, hint }) => (
          <label key={value} className={classes.way}>
            <input
              type="radio"
              name="fulfilment"
              value={value}
              checked={form.values.fulfilment === value}
              onChange={() => {
                form.setFieldValue('fulfilment', value);
              }}
              data-testid={`fulfilment-${value}`}
            />
            {text(label)}
            <span className={classes.hint}>{text(hint)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
