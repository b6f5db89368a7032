import { useState, type ChangeEvent } from 'react';
import { useText } from '../i18n/useText';
import classes from './QuantityStepper.module.css';

interface QuantityStepperProps {
  /** Of what, for those who do not see it. */
  name: string;
  quantity: number;
  onChange: (quantity: number) => void;
  /** 0 where one less than 1 takes it away. */
  min?: number;
  max?: number;
  /** Whether the number can be typed, too. It then carries the test id. */
  isEditable?: boolean;
  testId?: string;
}

interface StepProps {
  sign: string;
  label: string;
  isPossible: boolean;
  onStep: () => void;
}

/** At the limit the button stays focusable: a disabled one would lose the focus. */
function Step({ sign, label, isPossible, onStep }: StepProps) {
  return (
    <button
      type="button"
      className={classes.step}
      aria-label={label}
      aria-disabled={!isPossible}
      onClick={() => {
        if (isPossible) {
          onStep();
        }
      }}
    >
      {sign}
    </button>
  );
}

export function QuantityStepper(props: QuantityStepperProps) {
  const { name, quantity, onChange, min = 1, max = 99, isEditable = false, testId } = props;
  const text = useText();
  // What is being typed, as long as it is no quantity yet.
  const [draft, setDraft] = useState<string>();
  const step = (by: number) => {
    setDraft(undefined);
    onChange(Math.min(max, Math.max(min, quantity + by)));
  };
  const type = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const typed = currentTarget.value;
    const isQuantity = /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= max;
    setDraft(isQuantity ? undefined : typed);
    if (isQuantity) {
      onChange(Number(typed));
    }
  };
  const removes = min === 0 && quantity === 1;
  return (
    <div role="group" aria-label={text('quantity.of', { name })} className={classes.stepper}>
      <Step
        sign="−"
        label={text(removes ? 'quantity.remove' : 'quantity.less', { name })}
        isPossible={quantity > min}
        onStep={() => {
          step(-1);
        }}
      />
      {isEditable ? (
        <input
          className={classes.number}
          inputMode="numeric"
          autoComplete="off"
          aria-label={text('quantity.of', { name })}
          data-testid={testId}
          value={draft ?? String(quantity)}
          onChange={type}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
          onBlur={() => {
            setDraft(undefined);
          }}
        />
      ) : (
        <output className={classes.number} data-testid={testId}>
          {quantity}
        </output>
      )}
      <Step
        sign="+"
        label={text('quantity.more', { name })}
        isPossible={quantity < max}
        onStep={() => {
          step(1);
        }}
      />
    </div>
  );
}
