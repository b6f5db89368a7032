import { useId } from 'react';
import type { Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { LinkButton } from '@/shared/ui/Button';
import { Lines } from '@/shared/ui/Lines';
import { useText } from '../texts';
import classes from './Orders.module.css';

const CARD = `cafe-card ${classes.card ?? ''}`;

/** The parcel and the nota, once there are any. */
export function Papers({ order: { invoice, tracking } }: { order: Order }) {
  const text = useText();
  if (invoice === undefined && tracking === undefined) {
    return null;
  }
  return (
    <section className={CARD}>
      {tracking !== undefined && (
        <div className={classes.between}>
          <h2>{text('order.tracking')}</h2>
          <span className={classes.tracking} data-testid="tracking">
            {tracking}
          </span>
        </div>
      )}
      {invoice !== undefined && (
        <div className={classes.between}>
          <h2>{text('order.invoice', { number: invoice.number })}</h2>
          <div className={classes.buttons}>
            <LinkButton
              isOutside

              href={invoice.url}
              variant="default"
              data-testid="invoice-link"
            >
              {text('order.invoiceOpen')}
            </LinkButton>
            <LinkButton
              isOutside

              href={invoice.pdfUrl}
              variant="default"
              data-testid="invoice-pdf"
            >
              {text('order.invoicePdf')}
            </LinkButton>
          </div>
        </div>
      )}
    </section>
  );
}

export function Items({ order }: { order: Order }) {
  const text = useText();
  const { money, instant } = useFormat();
  const id = useId();
  return (
    <section className={CARD} aria-labelledby={id}>
      <h2 id={id}>{text('order.lines')}</h2>
      <Lines lines={order.lines} total={order.total} />
      {order.refunds?.map(({ amount, reason, at }) => (
        <p key={at} className={classes.small}>
          <strong>{text('refund.title', { amount: money(amount) })}</strong>{' '}
          <span className={classes.dimmed}>
            {[reason, instant(at, 'short')].filter((part) => part !== undefined).join(' · ')}
          </span>
        </p>
      ))}
    </section>
  );
}

const cep = (postalCode: string) => postalCode.replace(/^(\d{5})-?(\d{3})$/, '$1-$2');

export function Receiver({ order }: { order: Order }) {
  const text = useText();
  const id = useId();
  const { address, fulfilment, buyer, number } = order;
  return (
    <section className={CARD} aria-labelledby={id}>
      <h2 id={id}>{text(fulfilment === 'COUNTER' ? 'order.counter' : 'order.delivery')}</h2>
      <p>{buyer.name}</p>
      {fulfilment === 'COUNTER' && <p>{text('order.callNumber', { number })}</p>}
      {fulfilment === 'DELIVERY' && address !== undefined && (
        <p className={classes.dimmed}>
          {address.street}, {address.city} – {address.state},{' '}
          <span className="cafe-nowrap">{cep(address.postalCode)}</span>
        </p>
      )}
    </section>
  );
}
