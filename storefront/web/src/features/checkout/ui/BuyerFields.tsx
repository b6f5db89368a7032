import { formatCpf } from '../api/cpf';
import { useText } from '../texts';
import { TextField } from './Field';
import type { CheckoutForm } from './useCheckoutForm';
import classes from './Checkout.module.css';

interface BuyerFieldsProps {
  form: CheckoutForm;
  /** Whose details this device remembers. */
  remembered: string | undefined;
  onForget: () => void;
}

export function BuyerFields({ form, remembered, onForget }: BuyerFieldsProps) {
  const text = useText();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{text('checkout.buyer')}</legend>
      {remembered !== undefined && (
        <div className={classes.remembered}>
          {text('checkout.remembered', { name: remembered })}
          <button
            type="button"
            className={classes.link}
            onClick={onForget}
            data-testid="forget-details"
          >
            {text('checkout.notYou')}
          </button>
        </div>
      )}
      <TextField
        form={form}
        field="buyer.name"
        label={text('checkout.name')}
        autoComplete="name"
        autoCapitalize="words"
        enterKeyHint="next"
        required
      />
      <div className={classes.pair}>
        <TextField
          form={form}
          field="buyer.email"
          type="email"
          inputMode="email"
          label={text('checkout.email')}
          autoComplete="email"
          enterKeyHint="next"
        />
        <TextField
          form={form}
          field="buyer.cpf"
          inputMode="numeric"
          label={text('checkout.cpf')}
          autoComplete="off"
          enterKeyHint="next"
          placeholder="000.000.000-00"
          format={formatCpf}
        />
      </div>
    </fieldset>
  );
}
