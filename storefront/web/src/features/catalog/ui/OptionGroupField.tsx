import { useId } from 'react';
import type { Choice, OptionGroup } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useText } from '../texts';
import { isExclusive, isFull, toggle, type Selection } from '../api/options';
import classes from './OptionGroupField.module.css';

interface OptionGroupFieldProps {
  group: OptionGroup;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** What is still to be chosen here, once the shopper has tried to go on. */
  error?: string | undefined;
}

function useRange({ min, max }: OptionGroup): string {
  const text = useText();
  if (min === max) {
    return text('product.exactly', { count: min });
  }
  if (min === 0) {
    return text('product.upTo', { count: max });
  }
  return text('product.between', { min, max });
}

export function OptionGroupField({ group, selection, onSelect, error }: OptionGroupFieldProps) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const range = useRange(group);
  const full = isFull(group, selection);

  const priceOf = ({ price }: Choice) => {
    const sign = price.amount > 0 ? '+ ' : '− ';
    return price.amount === 0
      ? ''
      : sign + format.money({ ...price, amount: Math.abs(price.amount) });
  };

  return (
    <fieldset
      className={classes.group}
      aria-describedby={`${id}-range${error === undefined ? '' : ` ${id}-error`}`}
      data-testid={`option-group-${group.id}`}
    >
      <legend className={classes.legend}>{group.name}</legend>
      <p id={`${id}-range`} className={classes.range}>
        {range}
        {group.min > 0 && <span className={classes.required}>{text('product.required')}</span>}
      </p>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {group.choices.map((choice) => {
        const isChosen = selection.has(choice.id);
        const isSoldOut = choice.soldOut === true;
        const isTooMany = full && !isChosen;
        return (
          <label key={choice.id} className={classes.choice} data-disabled={isSoldOut || isTooMany}>
            <input
              type={isExclusive(group) ? 'radio' : 'checkbox'}
              name={`${id}-${group.id}`}
              value={choice.id}
              checked={isChosen}
              disabled={isSoldOut}
              aria-disabled={isTooMany}
              aria-invalid={error !== undefined}
              data-testid={`option-${choice.id}`}
              onChange={() => {
                onSelect(toggle(group, selection, choice.id));
              }}
            />
            <span className={classes.name}>{choice.name}</span>
            <span className={classes.price}>
              {isSoldOut ? text('product.choiceSoldOut') : priceOf(choice)}
            </span>
          </label>
        );
      })}
      {full && (
        <p className={classes.range} role="status">
          {text('product.full', { count: group.max })}
        </p>
      )}
    </fieldset>
  );
}
