import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { isGone } from '@/api/problem';
import type { Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { hasFailed, isOver } from '../api/ending';
import { isAtCounter } from '../api/place';
import { journeyQuery } from '../api/getJourney';
import { orderQuery } from '../api/getOrder';
import { keepOrder, readKeptOrders } from '../api/keptOrders';
import { useText } from '../texts';
import { CounterPlace } from './CounterPlace';
import { ReadyScreen } from './ReadyScreen';
import { DeleteOrder } from './DeleteOrder';
import { NotifyMe } from './NotifyMe';
import { Items, Papers, Receiver } from './OrderDetails';
import { Progress } from './Progress';
import { Reorder } from './Reorder';
import { ShopContact } from './ShopContact';
import { StatusHead } from './StatusHead';
import { statusTextId } from './words';
import classes from './Orders.module.css';

/** How an order is paid is another part of these pages. */
type PaymentOf = (order: Order) => ReactNode;

function isToBePaid({ status, deletionRequested }: Order): boolean {
  return deletionRequested !== true && (status === 'CREATED' || status === 'AWAITING_PAYMENT');
}

interface OrderContentsProps {
  order: Order;
  isStale: boolean;
  payment: PaymentOf;
}

function OrderContents({ order, isStale, payment }: OrderContentsProps) {
  const text = useText();
  const { instant } = useFormat();
  const { data: journey } = useQuery(journeyQuery(order.id));
  return (
    <div className={`${classes.page ?? ''} ${classes.wide ?? ''}`}>
      <div className={classes.head}>
        <Link href="/orders" className={classes.back ?? ''}>
          ← {text('order.allOrders')}
        </Link>
        <h1 className={classes.title}>{text('orders.number', { number: order.number })}</h1>
        <p className={classes.dimmed}>
          {text('order.placedAt', { date: instant(order.placedAt, 'long') })}
        </p>
        {isStale && <p role="status">{text('order.stale')}</p>}
      </div>
      <div className={classes.columns}>
        <div className={classes.column}>
          {isAtCounter(order) && <CounterPlace order={order} />}
          {isAtCounter(order) && order.status === 'READY' && <ReadyScreen order={order} />}
          <StatusHead order={order} journey={journey} />
          {hasFailed(order) && <Reorder order={order} />}
          {isToBePaid(order) && payment(order)}
          <Papers order={order} />
          <Progress order={order} />
        </div>
        <div className={classes.column}>
          <Items order={order} />
          <Receiver order={order} />
          {!isOver(order) && <NotifyMe />}
          <ShopContact order={order} />
          {isOver(order) && !hasFailed(order) && <Reorder order={order} variant="default" />}
          <DeleteOrder order={order} />
        </div>
      </div>
    </div>
  );
}

interface OrderPageProps {
  id: string;
  payment: PaymentOf;
}

export function OrderPage({ id, payment }: OrderPageProps) {
  const text = useText();
  const { data: fetched, error, refetch } = useQuery(orderQuery(id));
  useEffect(() => {
    if (fetched !== undefined) {
      keepOrder(fetched);
    }
  }, [fetched]);
  const [lastSeen] = useState(() => readKeptOrders().find((order) => order.id === id));
  const isCutOff = error !== null && !isGone(error);
  const data = fetched ?? (isCutOff ? lastSeen : undefined);
  usePageTitle(
    data === undefined
      ? text('orders.title')
      : `${text(statusTextId(data))} · ${text('orders.number', { number: data.number })}`,
  );
  if (data !== undefined) {
    return <OrderContents order={data} isStale={error !== null} payment={payment} />;
  }
  if (error === null) {
    return <PageSkeleton />;
  }
  return isGone(error) ? (
    <EmptyState
      title={text('order.notFound')}
      text={text('order.notFoundText')}
      action={{ label: text('order.allOrders'), href: '/orders' }}
    />
  ) : (
    <ErrorState error={error} onRetry={() => void refetch()} />
  );
}
