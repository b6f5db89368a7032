import { useId, type ComponentProps, type ReactNode } from 'react';
import type { Field } from '../api/form';
import type { CheckoutForm } from './useCheckoutForm';
import classes from './Field.module.css';

interface FieldProps {
  form: CheckoutForm;
  field: Field;
  label: string;
  hint?: string;
  className?: string | undefined;
}

/** What a label, a hint and a mistake have to do with their input, for those who hear the page. */
function useField({ form, field, hint }: Pick<FieldProps, 'form' | 'field' | 'hint'>) {
  const id = useId();
  const { error } = form.getInputProps(field) as { error?: ReactNode };
  const isWrong = error !== undefined && error !== null && error !== false;
  const described = [
    ...(isWrong ? [`${id}-error`] : []),
    ...(hint === undefined ? [] : [`${id}-hint`]),
  ];
  return {
    id,
    error: isWrong ? error : undefined,
    input: {
      id,
      name: field,
      className: classes.input,
      'aria-invalid': isWrong || undefined,
      'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    },
  };
}

interface FrameProps extends Omit<FieldProps, 'form' | 'field'> {
  id: string;
  error: ReactNode;
  children: ReactNode;
}

function Frame({ id, label, hint, error, className, children }: FrameProps) {
  return (
    <div className={`${classes.field ?? ''} ${className ?? ''}`}>
      <label className={classes.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {error !== undefined && (
        <span id={`${id}-error`} className={classes.error}>
          {error}
        </span>
      )}
      {hint !== undefined && (
        <span
          id={`${id}-hint`}
          className={error === undefined ? classes.hint : 'cafe-hidden'}
          aria-live="polite"
        >
          {hint}
        </span>
      )}
    </div>
  );
}

type Format = (typed: string) => string;

const asTyped: Format = (typed) => typed;

interface TextFieldProps
  extends FieldProps, Omit<ComponentProps<'input'>, 'form' | 'name' | 'className'> {
  /** How what is typed is written, such as a CEP with its hyphen. */
  format?: Format;
}

export function TextField(props: TextFieldProps) {
  const { form, field, label, hint, className, format = asTyped, ...attributes } = props;
  const { id, error, input } = useField({ form, field, ...(hint !== undefined && { hint }) });
  const { value, onBlur } = form.getInputProps(field) as {
    value: string;
    onBlur: () => void;
  };
  return (
    <Frame
      id={id}
      label={label}
      error={error}
      className={className}
      {...(hint !== undefined && { hint })}
    >
      <input
        type="text"
        {...attributes}
        {...input}
        value={value}
        onBlur={onBlur}
        onChange={({ currentTarget }) => {
          form.setFieldValue(field, format(currentTarget.value));
        }}
      />
    </Frame>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly string[];
  /** What stands there before anything is chosen. */
  placeholder: string;
  autoComplete?: string;
}

/** The list of the device itself, which every phone and every keyboard knows. */
export function SelectField(props: SelectFieldProps) {
  const { form, field, label, className, options, placeholder, autoComplete } = props;
  const { id, error, input } = useField({ form, field });
  const { value, onBlur } = form.getInputProps(field) as { value: string; onBlur: () => void };
  return (
    <Frame id={id} label={label} error={error} className={className}>
      <select
        {...input}
        autoComplete={autoComplete}
        required
        value={value}
        onBlur={onBlur}
        onChange={({ currentTarget }) => {
          form.setFieldValue(field, currentTarget.value);
        }}
      >
        <option value="">{placeholder}</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </Frame>
  );
}
