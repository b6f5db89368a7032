import { Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import { isGone } from '@/api/problem';
import type { Order } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { Empty, Failed } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { orderQuery } from '../api/orders';
import { DeleteOrder } from './DeleteOrder';
import { Journey } from './Journey';
import { OrderDetails } from './OrderDetails';
import { PixPanel } from './PixPanel';
import { StatusPanel } from './StatusPanel';

function isToBePaid({ status, deletionRequested }: Order): boolean {
  return deletionRequested !== true && (status === 'CREATED' || status === 'AWAITING_PAYMENT');
}

function OrderContents({ order }: { order: Order }) {
  const text = useText();
  const intl = useIntl();
  const date = intl.formatDate(order.placedAt, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Stack maw={720} mx="auto" w="100%">
      <div>
        <Anchor component={Link} href="/orders" size="sm">
          ← {text('order.allOrders')}
        </Anchor>
        <Title order={1}>{text('orders.number', { number: order.number })}</Title>
        <Text size="sm" c="dimmed">
          {text('order.placedAt', { date })}
        </Text>
      </div>
      <StatusPanel order={order} />
      {isToBePaid(order) && <PixPanel payment={order.payment} />}
      <OrderDetails order={order} />
      <Journey id={order.id} />
      <Group justify="center">
        <DeleteOrder order={order} />
      </Group>
    </Stack>
  );
}

export function OrderPage({ id }: { id: string }) {
  const text = useText();
  const { data, error, refetch } = useQuery(orderQuery(id));
  usePageTitle(
    data === undefined
      ? text('orders.title')
      : `${text(`status.${data.status}`)} · ${text('orders.number', { number: data.number })}`,
  );
  if (data !== undefined) {
    return <OrderContents order={data} />;
  }
  if (error === null) {
    return (
      <Stack maw={720} mx="auto" w="100%" aria-busy aria-label={text('common.loading')}>
        <Skeleton h={40} w={220} />
        <Skeleton h={260} />
        <Skeleton h={160} />
      </Stack>
    );
  }
  return isGone(error) ? (
    <Empty
      title={text('order.notFound')}
      text={text('order.notFoundText')}
      action={{ label: text('order.allOrders'), href: '/orders' }}
    />
  ) : (
    <Failed error={error} onRetry={() => void refetch()} />
  );
}
