import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Order, OrderNotification, OrderStatus } from '@/api/types';
import { allOrdersKey, orderKey } from '@/features/orders/api/orders';
import { isAhead } from '@/features/orders/api/rank';
import { useText } from '@/shared/i18n/useText';
import { applyNotification } from '../api/cache';
import { openStream, type LiveState } from '../api/stream';

const RECENT_MS = 120_000;
const DELETION_REQUESTED = 'order.deletion-requested.v1';
/** What says nothing to a shopper that the events beside it do not say. */
const QUIET = /^(stock|delivery)\./;

/** Events come in any order. That a deletion was asked for moves no status. */
function isKnownAlready(event: OrderNotification, known: OrderStatus | undefined): boolean {
  return event.type !== DELETION_REQUESTED && known !== undefined && isAhead(known, event.status);
}

const LiveContext = createContext<LiveState>('connecting');

export function useLiveState(): LiveState {
  return use(LiveContext);
}

/** Keeps the page's one live stream open, and tells of what it brings. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<LiveState>('connecting');
  const queryClient = useQueryClient();
  const text = useText();
  const [, navigate] = useLocation();

  const onEvent = useEffectEvent((event: OrderNotification) => {
    const known = queryClient.getQueryData<Order>(orderKey(event.orderId))?.status;
    void applyNotification(queryClient, event);
    if (Date.now() - Date.parse(event.at) > RECENT_MS) {
      return; // What is caught up on after an absence is shown, but not called out.
    }
    if (QUIET.test(event.type) || isKnownAlready(event, known)) {
      return;
    }
    const id = `order-${event.orderId}`;
    const toast = {
      id,
      color: ['PAYMENT_REFUSED', 'DELETED'].includes(event.status) ? 'red' : 'green',
      title: text('orders.number', { number: event.number }),
      message:
        event.type === DELETION_REQUESTED
          ? text('event.order.deletion-requested')
          : text(`status.${event.status}`),
      onClick: () => {
        navigate(`/orders/${event.orderId}`);
        notifications.hide(id);
      },
      style: { cursor: 'pointer' },
      closeButtonProps: { 'aria-label': text('common.close') },
    };
    notifications.hide(id);
    notifications.show(toast);
  });

  useEffect(
    () =>
      openStream({
        onEvent: (event) => {
          onEvent(event);
        },
        onState: setState,
        onGap: () => void queryClient.invalidateQueries({ queryKey: allOrdersKey }),
      }),
    [queryClient],
  );

  return <LiveContext value={state}>{children}</LiveContext>;
}
