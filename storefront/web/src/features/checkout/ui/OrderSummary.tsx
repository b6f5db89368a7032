import { Link } from 'wouter';
import type { Cart } from '@/api/types';
import { Lines } from '@/shared/ui/Lines';
import { useText } from '../texts';
import classes from './Checkout.module.css';

export function OrderSummary({ cart }: { cart: Cart }) {
  const text = useText();
  return (
    <section
      className={classes.summary}
      aria-labelledby="checkout-summary"
      data-testid="order-summary"
    >
      <div className={classes.summaryHead}>
        <h2 id="checkout-summary">{text('checkout.summary')}</h2>
        <Link href="/cart">{text('checkout.change')}</Link>
      </div>
      <Lines lines={cart.items} total={cart.total} />
    </section>
  );
}
