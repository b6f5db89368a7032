import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Order } from '@/api/types';
import { shopQuery } from '@/features/shop/api/getShop';
import { LinkButton } from '@/shared/ui/Button';
import { useText } from '../texts';
import classes from './Orders.module.css';

const callable = (phone: string) => phone.replace(/[^\d+]/g, '');

/** A way to reach people; nothing where the shop has told none. */
export function ShopContact({ order }: { order: Order }) {
  const text = useText();
  const id = useId();
  const { data: shop } = useQuery(shopQuery);
  const { number } = order;
  if (shop === undefined || (shop.phone === undefined && shop.email === undefined)) {
    return null;
  }
  const subject = encodeURIComponent(text('orders.number', { number }));
  return (
    <section
      className={`cafe-card ${classes.card ?? ''}`}
      aria-labelledby={id}
      data-testid="shop-contact"
    >
      <h2 id={id}>{text('order.help')}</h2>
      <p>{text('order.helpText', { name: shop.name, number })}</p>
      <div className={classes.buttons}>
        {shop.phone !== undefined && (
          <LinkButton isOutside href={`tel:${callable(shop.phone)}`} variant="default">
            {text('order.call')} {shop.phone}
          </LinkButton>
        )}
        {shop.email !== undefined && (
          <LinkButton
            isOutside

            href={`mailto:${shop.email}?subject=${subject}`}
            variant="default"
          >
            {text('order.write')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
