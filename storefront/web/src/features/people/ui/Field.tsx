import { useId, type InputHTMLAttributes } from 'react';
import { ApiError } from '@/api/problem';
import { useProblemText, useRuleText } from '@/shared/i18n/problemText';
import classes from './People.module.css';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: string;
  /** What the shop said of the form; a field shows what is about itself. */
  error: unknown;
}

export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  const ruleText = useRuleText();
  const broken =
    error instanceof ApiError ? error.errors.find(({ field }) => field === input.name) : undefined;
  const told = broken === undefined ? hint : ruleText(broken);
  return (
    <div className={classes.field}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        required
        className={classes.input}
        aria-invalid={broken !== undefined || undefined}
        aria-describedby={told === undefined ? undefined : `${id}-told`}
      />
      {told !== undefined && (
        <span id={`${id}-told`} className={broken === undefined ? classes.hint : classes.error}>
          {told}
        </span>
      )}
    </div>
  );
}

/** What is wrong with the form as a whole. */
export function FormError({ error }: { error: unknown }) {
  const problemText = useProblemText();
  const isOfFields = error instanceof ApiError && error.errors.length > 0;
  return error === null || isOfFields ? null : (
    <p role="alert" className={classes.error} data-testid="people-error">
      {problemText(error)}
    </p>
  );
}
