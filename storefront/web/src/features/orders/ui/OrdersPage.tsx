import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { Order } from '@/api/types';
import { Button } from '@/shared/ui/Button';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { isOver } from '../api/ending';
import { ordersQuery } from '../api/getOrders';
import { keepOrders, readKeptOrders } from '../api/keptOrders';
import { useText } from '../texts';
import { OrderRow } from './OrderRow';
import list from './OrdersList.module.css';
import classes from './Orders.module.css';

const FILTERS = ['all', 'active', 'done'] as const;
type Filter = (typeof FILTERS)[number];

/** The filter is part of the address, so that it stays when one comes back from an order. */
function useFilter(): [Filter, (filter: Filter) => void] {
  const asked = new URLSearchParams(useSearch()).get('show');
  const [, navigate] = useLocation();
  const filter = FILTERS.find((known) => known === asked) ?? 'all';
  return [
    filter,
    (next) => {
      navigate(next === 'all' ? '/orders' : `/orders?show=${next}`, { replace: true });
    },
  ];
}

function isShown(order: Order, filter: Filter): boolean {
  return filter === 'all' || isOver(order) === (filter === 'done');
}

function Filters({ shown, onShow }: { shown: Filter; onShow: (filter: Filter) => void }) {
  const text = useText();
  return (
    <div role="group" className={list.filters} aria-label={text('orders.filter')}>
      {FILTERS.map((filter) => (
        <button
          key={filter}
          type="button"
          className={list.filter}
          aria-pressed={filter === shown}
          onClick={() => {
            onShow(filter);
          }}
          data-testid={`filter-${filter}`}
        >
          {text(`orders.filter.${filter}`)}
        </button>
      ))}
    </div>
  );
}

function None({ filter, mayBeMore }: { filter: Filter; mayBeMore: boolean }) {
  const text = useText();
  return (
    <p role="status" className={classes.dimmed}>
      {text(filter === 'active' ? 'orders.none.active' : 'orders.none.done')}
      {mayBeMore && ` ${text('orders.none.more')}`}
    </p>
  );
}

export function OrdersPage() {
  const text = useText();
  const [filter, show] = useFilter();
  const query = useInfiniteQuery(ordersQuery);
  const { data, error, refetch, hasNextPage, fetchNextPage } = query;
  const { isFetchingNextPage, isFetchNextPageError } = query;
  usePageTitle(text('orders.title'));
  const newest = data?.pages[0]?.orders;
  useEffect(() => {
    if (newest !== undefined) {
      keepOrders(newest);
    }
  }, [newest]);
  const [lastSeen] = useState(readKeptOrders);
  const orders = data?.pages.flatMap((page) => page.orders) ?? (error === null ? [] : lastSeen);
  if (data === undefined && orders.length === 0) {
    return error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (orders.length === 0) {
    return (
      <EmptyState
        title={text('orders.empty')}
        text={text('orders.emptyText')}
        action={{ label: text('orders.toMenu'), href: '/' }}
      />
    );
  }
  const shown = orders.filter((order) => isShown(order, filter));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{text('orders.title')}</h1>
      <Filters shown={filter} onShow={show} />
      {error !== null && !isFetchNextPageError && <p role="status">{text('orders.stale')}</p>}
      {shown.length === 0 && <None filter={filter} mayBeMore={hasNextPage} />}
      <ul className={list.list}>
        {shown.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </ul>
      {isFetchNextPageError && <p role="alert">{text('orders.moreFailed')}</p>}
      {hasNextPage && (
        <Button
          variant="default"
          className={list.more ?? ''}
          aria-disabled={isFetchingNextPage || undefined}
          onClick={() => {
            if (!isFetchingNextPage) {
              void fetchNextPage();
            }
          }}
          data-testid="load-more"
        >
          {text('orders.more')}
        </Button>
      )}
    </div>
  );
}
