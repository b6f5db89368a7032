import type { CartLine } from '@/api/types';
import { announce } from '@/shared/ui/announce';
import { countItems, useCartStore } from '../api/cart';
import { useText } from '../texts';
import classes from './LostCart.module.css';

/** Offers what was in the cart of a session that is gone. */
export function LostCart({ lines }: { lines: readonly CartLine[] }) {
  const text = useText();
  const store = useCartStore();
  const count = countItems({ items: lines });
  return (
    <section className={classes.lost} aria-labelledby="lost-title" data-testid="lost-cart">
      <h2 id="lost-title" className={classes.title}>
        {text('cart.lostTitle')}
      </h2>
      <p className={classes.text}>{text('cart.lostText')}</p>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            {text('cart.lostLine', { count: line.quantity, name: line.name })}
            {line.options.length > 0 && ` (${line.options.map(({ name }) => name).join(', ')})`}
          </li>
        ))}
      </ul>
      <div className={classes.ways}>
        <button
          type="button"
          className={classes.restore}
          data-testid="restore-cart"
          onClick={() => {
            void store.restoreLost().then(() => {
              announce(text('cart.restored', { count }));
            });
          }}
        >
          {text('cart.restore', { count })}
        </button>
        <button
          type="button"
          className={classes.forget}
          data-testid="forget-cart"
          onClick={() => {
            store.forgetLost();
          }}
        >
          {text('cart.forget')}
        </button>
      </div>
    </section>
  );
}
