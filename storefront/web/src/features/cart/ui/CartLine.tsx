import { Link } from 'wouter';
import { useFormat } from '@/shared/format/useFormat';
import { ProductPicture } from '@/shared/ui/ProductPicture';
import { QuantityStepper } from '@/shared/ui/QuantityStepper';
import { lineName, MAX_QUANTITY } from '../api/lines';
import type { ShownLine } from '../api/shown';
import { useText } from '../texts';
import { LineProblem } from './LineProblem';
import classes from './CartLine.module.css';

interface CartLineProps {
  line: ShownLine;
  picture: string | undefined;
  /** Whether there is something to choose, or a note to write. */
  isOnMenu: boolean;
  /** As many as can be had on this line; undefined without a limit. */
  limit: number | undefined;
  onQuantity: (quantity: number) => void;
  /** Takes as many as there are, which takes the question away with the button that has the focus. */
  onTake: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLine(props: CartLineProps) {
  const { line, picture, isOnMenu, limit, onQuantity, onTake, onRemove } = props;
  const text = useText();
  const format = useFormat();
  const id = lineName(line);
  const { name, options, note } = line;
  const editHref = `/?product=${encodeURIComponent(line.sku)}&line=${encodeURIComponent(id)}`;
  return (
    <li
      tabIndex={-1}
      className={classes.line}
      aria-label={name}
      data-testid={`cart-item-${id}`}
      data-line={line.key}
    >
      <ProductPicture src={picture} className={classes.picture} />
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        {options.length > 0 && (
          <p className={classes.detail}>{options.map((option) => option.name).join(', ')}</p>
        )}
        {note !== undefined && <p className={classes.detail}>{text('cart.note', { note })}</p>}
        {line.quantity > 1 && (
          <p className={classes.detail}>
            {text('cart.each', { price: format.money(line.unitPrice) })}
          </p>
        )}
      </div>
      <p className={classes.total}>{format.money(line.lineTotal)}</p>
      <LineProblem
        line={line}
        limit={limit}
        editHref={isOnMenu && options.length > 0 ? editHref : undefined}
        onTake={onTake}
        onRemove={onRemove}
      />
      <div className={classes.actions}>
        <button
          type="button"
          className={classes.action}
          aria-label={text('cart.remove', { name })}
          data-testid={`remove-${id}`}
          onClick={onRemove}
        >
          {text('cart.removeShort')}
        </button>
        {isOnMenu && (
          <Link
            href={editHref}
            state={{ opened: true }}
            className={classes.action ?? ''}
            aria-label={text('cart.edit', { name })}
            data-testid={`edit-${id}`}
          >
            {text('cart.editShort')}
          </Link>
        )}
        <QuantityStepper
          name={name}
          quantity={line.quantity}
          onChange={onQuantity}
          max={MAX_QUANTITY}
          isEditable
          testId={`qty-${id}`}
        />
      </div>
    </li>
  );
}
