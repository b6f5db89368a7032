import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Order, Line } from '@/api/types';
import { catalogueQuery } from '@/features/catalog/api/getProducts';
import { useFormat } from '@/shared/format/useFormat';
import { ProductPicture } from '@/shared/ui/ProductPicture';
import { isOver } from '../api/ending';
import { useText } from '../texts';
import { Reorder } from './Reorder';
import { StatusBadge } from './StatusBadge';
import classes from './OrdersList.module.css';

const MOST_PICTURES = 3;

/** As the menu shows them; a drawing for what is not on it any more. */
function Pictures({ lines }: { lines: readonly Line[] }) {
  const { data } = useQuery(catalogueQuery);
  const images = new Map(data?.products.map(({ sku, image }) => [sku, image]));
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  return (
    <span className={classes.pictures}>
      {skus.slice(0, MOST_PICTURES).map((sku) => (
        <ProductPicture key={sku} src={images.get(sku)} className={classes.picture} />
      ))}
    </span>
  );
}

export function OrderRow({ order }: { order: Order }) {
  const text = useText();
  const { money, instant } = useFormat();
  const names = order.lines
    .map(({ quantity, name }) => `${quantity}\u00a0×\u00a0${name}`)
    .join(', ');
  return (
    <li className={`cafe-card ${classes.row ?? ''}`}>
      <Link
        href={`/orders/${order.id}`}
        className={classes.link ?? ''}
        data-testid={`order-${order.id}`}
      >
        <span className={classes.top}>
          <span className={classes.number}>{text('orders.number', { number: order.number })}</span>
          <StatusBadge order={order} />
        </span>
        <span className={classes.items}>
          <Pictures lines={order.lines} />
          <span className={classes.names}>{names}</span>
        </span>
        <span className={classes.bottom}>
          <span className={classes.dimmed}>{instant(order.placedAt, 'short')}</span>
          <strong className="cafe-price">{money(order.total)}</strong>
        </span>
      </Link>
      {isOver(order) && (
        <div className={classes.foot}>
          <Reorder order={order} variant="default" />
        </div>
      )}
    </li>
  );
}
