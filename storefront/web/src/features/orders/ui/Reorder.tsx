import { Link, useLocation } from 'wouter';
import type { Order } from '@/api/types';
import { Button } from '@/shared/ui/Button';
import { useReorder, type Missing } from '../api/reorder';
import { useText } from '../texts';
import classes from './Orders.module.css';

function MissingLines({ missing, isUsable }: { missing: readonly Missing[]; isUsable: boolean }) {
  const text = useText();
  return (
    <div className={classes.notice} role="alert" data-testid="missing-lines">
      <p>
        <strong>{text('order.againGone')}</strong>
      </p>
      <ul>
        {missing.map(({ name, why, left }, i) => (
          <li key={`${String(i)}-${name}`}>
            {text(`order.againGone.${why}`, { name, count: left })}
          </li>
        ))}
      </ul>
      <p>
        {isUsable ? (
          <Link href="/cart">{text('order.againCart')}</Link>
        ) : (
          <Link href="/">{text('orders.toMenu')}</Link>
        )}
      </p>
    </div>
  );
}

interface ReorderProps {
  order: Order;
  variant?: 'filled' | 'default';
}

/** Fills the cart with the same again, and leads there; what is gone is said here. */
export function Reorder({ order, variant = 'filled' }: ReorderProps) {
  const text = useText();
  const [, navigate] = useLocation();
  const { mutate, isPending, isError, data } = useReorder();
  return (
    <>
      <Button
        variant={variant}
        aria-disabled={isPending || undefined}
        aria-label={`${text('order.again')}: ${text('orders.number', { number: order.number })}`}
        onClick={() => {
          if (isPending) {
            return;
          }
          mutate(order, {
            onSuccess: ({ missing }) => {
              if (missing.length === 0) {
                navigate('/cart');
              }
            },
          });
        }}
        data-testid={`reorder-${order.id}`}
      >
        {text('order.again')}
      </Button>
      {isError && (
        <div className={classes.notice} role="alert">
          <p>{text('order.againFailed')}</p>
        </div>
      )}
      {data !== undefined && data.missing.length > 0 && <MissingLines {...data} />}
    </>
  );
}
