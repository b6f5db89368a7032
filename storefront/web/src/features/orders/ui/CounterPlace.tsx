import { useQuery } from '@tanstack/react-query';
import type { Order } from '@/api/types';
import { boardQuery } from '@/features/display/api/getBoard';
import { placeOf } from '../api/place';
import { useText } from '../texts';
import classes from './CounterPlace.module.css';

/** The number that is called, as large as it can be held up, and where it stands. */
export function CounterPlace({ order }: { order: Order }) {
  const text = useText();
  const isWaiting = order.status !== 'READY';
  const { data: board } = useQuery({ ...boardQuery, enabled: isWaiting });
  const place = isWaiting && board !== undefined ? placeOf(order, board) : undefined;
  return (
    <section className={`cafe-card ${classes.place ?? ''}`} data-testid="counter-place">
      <h2 className={classes.label}>{text('place.number')}</h2>
      <p className={classes.number} data-testid="counter-number">
        {order.number}
      </p>
      {place !== undefined && (
        <p className={classes.facts}>
          {order.status === 'PAYMENT_APPROVED' && (
            <span data-testid="queue-place">
              {text('place.position', { position: place.position })}
            </span>
          )}
          <span data-testid="expected-wait">{text('place.wait', { minutes: place.minutes })}</span>
        </p>
      )}
    </section>
  );
}
