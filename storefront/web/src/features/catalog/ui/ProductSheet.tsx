import { useState } from 'react';
import type { CartLine, Product } from '@/api/types';
import { useCartStore } from '@/features/cart/api/cart';
import { lineKey, type LineDraft } from '@/features/cart/api/lines';
import { useFormat } from '@/shared/format/useFormat';
import { useProblemText } from '@/shared/i18n/problemText';
import { Dialog } from '@/shared/ui/Dialog';
import { ProductPicture } from '@/shared/ui/ProductPicture';
import { QuantityStepper } from '@/shared/ui/QuantityStepper';
import {
  cannotBeChosen,
  chosenOptions,
  defaultSelection,
  groupsOf,
  missingGroups,
  selectionOf,
  unitPrice,
} from '../api/options';
import { useText } from '../texts';
import { NoteField } from './NoteField';
import { OptionGroupField } from './OptionGroupField';
import { leftToAdd, useAddToCart, useQuantityInCart } from './useAddToCart';
import classes from './ProductSheet.module.css';

interface ProductSheetProps {
  product: Product;
  /** The line of the cart that is to be changed; without one the product is added. */
  line?: CartLine | undefined;
  onClose: () => void;
}

/** What is chosen with a product. */
function useChoice(product: Product, line: CartLine | undefined) {
  const [selection, setSelection] = useState(() =>
    line === undefined ? defaultSelection(product) : selectionOf(product, line.options),
  );
  const [note, setNote] = useState(line?.note ?? '');
  const [quantity, setQuantity] = useState(line?.quantity ?? 1);
  const { sku, name, available } = product;
  const options = chosenOptions(product, selection);
  const trimmed = note.trim();
  const draft: LineDraft = {
    sku,
    name,
    options,
    unitPrice: unitPrice(product, options),
    ...(trimmed !== '' && { note: trimmed }),
    ...(available !== undefined && { available }),
  };
  const missing = missingGroups(product, selection);
  return { selection, setSelection, note, setNote, quantity, setQuantity, draft, missing };
}

/** Why it cannot be bought, or cannot be bought again. */
function useHindrance(product: Product, left: number): string | undefined {
  const text = useText();
  if (product.available === 0) {
    return text('catalog.soldOut');
  }
  if (cannotBeChosen(product)) {
    return text('product.cannotBeChosen');
  }
  return left === 0 ? text('product.allInCart', { count: product.available ?? 0 }) : undefined;
}

function SheetContents({ product, line, onClose }: ProductSheetProps) {
  const text = useText();
  const format = useFormat();
  const problemText = useProblemText();
  const store = useCartStore();
  const add = useAddToCart();
  const choice = useChoice(product, line);
  const { selection, setSelection, note, setNote, quantity, setQuantity, draft, missing } = choice;
  const [isAsked, setAsked] = useState(false);
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const inCart = useQuantityInCart(product.sku) - (line?.quantity ?? 0);
  const left = leftToAdd(product, inCart);
  const hindrance = useHindrance(product, left);
  const few = left < 5 && left > 0 && product.available !== undefined;
  const shown = Math.max(1, Math.min(quantity, left));
  const total = format.money({
    ...draft.unitPrice,
    amount: draft.unitPrice.amount * shown,
  });

  const save = async (known: CartLine) => {
    setSaving(true);
    try {
      await store.replace(known, draft, shown);
      onClose();
    } catch (failure) {
      setError(failure);
      setSaving(false);
    }
  };

  const submit = () => {
    const [first] = missing;
    if (hindrance !== undefined || isSaving) {
      return;
    }
    if (first !== undefined) {
      setAsked(true);
      document
        .querySelector<HTMLElement>(`[data-testid="option-group-${first.id}"] input:enabled`)
        ?.focus();
      return;
    }
    if (line === undefined) {
      add(draft, shown);
      onClose();
    } else if (lineKey(line) === lineKey(draft)) {
      store.set(draft, shown);
      onClose();
    } else {
      void save(line);
    }
  };

  return (
    <form
      className={classes.sheet}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ProductPicture src={product.image} isFirst className={classes.picture} />
      <div className={classes.words}>
        <div>
          <p className={classes.description}>{product.description}</p>
          <p className={classes.price}>
            {format.money(product.price)}
            {few && <span className={classes.few}>{text('catalog.few', { count: left })}</span>}
          </p>
        </div>
        {groupsOf(product).map((group) => (
          <OptionGroupField
            key={group.id}
            group={group}
            selection={selection}
            onSelect={setSelection}
            error={
              isAsked && missing.includes(group)
                ? text('product.missing', { count: group.min, group: group.name })
                : undefined
            }
          />
        ))}
        <NoteField note={note} onChange={setNote} />
        {error !== undefined && (
          <p role="alert" className={classes.error}>
            <strong>{text('product.saveFailed')}.</strong> {problemText(error)}
          </p>
        )}
        <div className={classes.foot}>
          {hindrance === undefined ? (
            <QuantityStepper
              name={product.name}
              quantity={shown}
              onChange={setQuantity}
              max={Math.max(1, left)}
              testId="sheet-quantity"
            />
          ) : (
            <p className={classes.hindrance} id="sheet-hindrance">
              {hindrance}
            </p>
          )}
          <button
            type="submit"
            className={classes.submit}
            aria-disabled={hindrance !== undefined || isSaving}
            aria-describedby={hindrance === undefined ? undefined : 'sheet-hindrance'}
            data-testid="add-to-cart"
          >
            {text(line === undefined ? 'product.add' : 'product.save', { total })}
          </button>
        </div>
      </div>
    </form>
  );
}

/** A product with all that can be said about it and chosen with it. */
export function ProductSheet(props: ProductSheetProps) {
  const { product, line, onClose } = props;
  return (
    <Dialog opened onClose={onClose} title={product.name} variant="sheet" testId="product-sheet">
      <SheetContents key={`${product.sku} ${line?.id ?? ''}`} {...props} />
    </Dialog>
  );
}
