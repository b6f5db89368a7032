import { useRef, type KeyboardEvent } from 'react';
import type { Product } from '@/api/types';
import { moveByArrowKeys } from '@/shared/ui/arrowKeys';
import { useText } from '../texts';
import { cannotBeChosen, groupsOf } from '../api/options';
import { leftToAdd, plainDraft, useAddToCart, useQuantityInCart } from './useAddToCart';
import classes from './AddButton.module.css';

const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
  moveByArrowKeys(event, 'li');
};

/** What the arrow keys do, for those who see where the focus is. */
function Keys({ isFilled = false }: { isFilled?: boolean }) {
  const text = useText();
  return (
    <span className={classes.keys} aria-hidden="true">
      {text(isFilled ? 'catalog.keysFilled' : 'catalog.keys')}
    </span>
  );
}

interface AddButtonProps {
  product: Product;
  onChoose: () => void;
  testId?: string;
}

/**
 * One tap adds one. Then it is a plus beside the number and a minus: still the same button in the same place, so that
 * quick taps and the focus stay on it. Where something has to be chosen it opens the choice.
 */
export function AddButton({ product, onChoose, testId }: AddButtonProps) {
  const text = useText();
  const add = useAddToCart();
  const plus = useRef<HTMLButtonElement>(null);
  const { sku, name } = product;
  const count = useQuantityInCart(sku);
  const hasOptions = groupsOf(product).length > 0;
  const left = leftToAdd(product, count);
  const isSoldOut = product.available === 0 || cannotBeChosen(product);

  if (hasOptions || (isSoldOut && count === 0)) {
    const label = isSoldOut ? 'catalog.soldOut' : 'catalog.add';
    return (
      <div className={classes.place}>
        <button
          type="button"
          className={classes.add}
          data-testid={testId}
          aria-disabled={isSoldOut}
          aria-label={
            isSoldOut
              ? `${text('catalog.soldOut')}: ${name}`
              : text('catalog.addNamed', { name }) +
                (count > 0 ? `, ${text('catalog.inCart', { count })}` : '')
          }
          aria-haspopup={isSoldOut ? undefined : 'dialog'}
          aria-keyshortcuts="ArrowLeft"
          onKeyDown={onKeyDown}
          onClick={() => {
            if (!isSoldOut) {
              onChoose();
            }
          }}
        >
          {text(label)}
          {count > 0 && <span className={classes.badge}>{count}</span>}
        </button>
        {isSoldOut && <Keys />}
      </div>
    );
  }

  const change = (by: number) => {
    add(plainDraft(product), by);
    if (by < 0 && count === 1) {
      plus.current?.focus();
    }
  };
  const moreLabel = left === 0 ? 'catalog.moreNotLeft' : 'catalog.more';
  return (
    <div className={classes.place} data-filled={count > 0}>
      {count > 0 && (
        <button
          type="button"
          className={classes.less}
          aria-label={text(count === 1 ? 'catalog.remove' : 'catalog.less', { name })}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onClick={() => {
            change(-1);
          }}
        >
          −
        </button>
      )}
      <button
        ref={plus}
        type="button"
        className={classes.add}
        data-testid={testId}
        aria-disabled={left === 0}
        aria-keyshortcuts="ArrowLeft"
        aria-label={
          count === 0
            ? text('catalog.addNamed', { name })
            : text(moreLabel, { name, count: left === 0 ? (product.available ?? count) : count })
        }
        onKeyDown={onKeyDown}
        onClick={() => {
          if (left > 0) {
            change(1);
          }
        }}
      >
        {count === 0 ? (
          text('catalog.add')
        ) : (
          <>
            <span className={classes.count}>{count}</span>
            <span className={classes.sign}>+</span>
          </>
        )}
      </button>
      <Keys isFilled={count > 0} />
    </div>
  );
}
