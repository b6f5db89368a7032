import { Link } from 'wouter';
import { useFormat } from '@/shared/format/useFormat';
import { BottomBar } from '@/shared/ui/BottomBar';
import { countItems, isBlocked } from '../api/cart';
import type { ShownCart } from '../api/shown';
import { useText } from '../texts';
import classes from './CartSummary.module.css';

interface CartSummaryProps {
  cart: ShownCart;
  /** Leads to the first line that has to be changed. */
  onBlocked: () => void;
}

/** What it costs, and the way on, or what stands in it. */
export function CartSummary({ cart, onBlocked }: CartSummaryProps) {
  const text = useText();
  const format = useFormat();
  const blocked = cart.items.filter(isBlocked);
  return (
    <BottomBar label={text('cart.summary')}>
      <div className={classes.summary}>
        <p className={classes.row}>
          <span>
            {text('common.total')}
            <span className={classes.count}>{text('cart.items', { count: countItems(cart) })}</span>
          </span>
          <strong className={classes.total} data-testid="cart-total">
            {format.money(cart.total)}
          </strong>
        </p>
        {blocked.length === 0 ? (
          <Link href="/checkout" className={classes.checkout ?? ''} data-testid="checkout">
            {text('cart.checkout')}
          </Link>
        ) : (
          <>
            <button
              type="button"
              className={classes.checkout}
              data-blocked
              aria-describedby="cart-blocked"
              data-testid="checkout"
              onClick={onBlocked}
            >
              {text('cart.blocked', { count: blocked.length })}
            </button>
            <p id="cart-blocked" className={classes.blocked}>
              {text('cart.blockedBy', { names: blocked.map(({ name }) => name).join(', ') })}
            </p>
          </>
        )}
      </div>
    </BottomBar>
  );
}
