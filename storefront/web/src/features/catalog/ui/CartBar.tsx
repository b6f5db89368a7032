import { Link } from 'wouter';
import { countItems, useCart, useCartStore } from '@/features/cart/api/cart';
import { useFormat } from '@/shared/format/useFormat';
import { BottomBar } from '@/shared/ui/BottomBar';
import { useText } from '../texts';
import classes from './CartBar.module.css';

/** What is in the cart, and the way there, always in reach of the thumb. */
export function CartBar() {
  const text = useText();
  const format = useFormat();
  const store = useCartStore();
  const { cart } = useCart();
  const count = countItems(cart);
  if (count === 0 && cart.lost.length === 0) {
    return null;
  }
  return (
    <div className={classes.place}>
      <BottomBar label={text('catalog.cartRegion')} testId="cart-bar">
        {count > 0 ? (
          <Link href="/cart" className={classes.link ?? ''} data-testid="view-cart">
            <span>{text('catalog.cartItems', { count })}</span>
            <span className={classes.total}>{format.money(cart.total)}</span>
            <span className={classes.action}>{text('catalog.viewCart')}</span>
          </Link>
        ) : (
          <div className={classes.lost}>
            <span>{text('catalog.lost', { count: countItems({ items: cart.lost }) })}</span>
            <button
              type="button"
              className={classes.restore}
              onClick={() => void store.restoreLost()}
            >
              {text('catalog.restore')}
            </button>
          </div>
        )}
      </BottomBar>
    </div>
  );
}
