import { Button, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { Order } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { Price } from '@/shared/ui/Price';
import { Empty, Failed } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { ordersQuery } from '../api/orders';
import { StatusBadge } from './StatusBadge';

function OrderRow({ order }: { order: Order }) {
  const text = useText();
  const intl = useIntl();
  const count = order.lines.reduce((sum, line) => sum + line.quantity, 0);
  return (
    <li>
      <Paper
        component={Link}
        href={`/orders/${order.id}`}
        className="cafe-card cafe-row"
        p="md"
        data-testid={`order-${order.id}`}
      >
        <Group justify="space-between">
          <div>
            <Text fw={700}>{text('orders.number', { number: order.number })}</Text>
            <Text size="sm" c="dimmed">
              {intl.formatDate(order.placedAt, { dateStyle: 'medium', timeStyle: 'short' })}
              {' · '}
              {text('orders.items', { count })}
            </Text>
          </div>
          <Group gap="md">
            <StatusBadge status={order.status} />
            <Text fw={700}>
              <Price value={order.total} />
            </Text>
          </Group>
        </Group>
      </Paper>
    </li>
  );
}

export function OrdersPage() {
  const text = useText();
  const query = useInfiniteQuery(ordersQuery);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  usePageTitle(text('orders.title'));
  if (data === undefined) {
    return error === null ? (
      <Stack maw={720} mx="auto" w="100%" aria-busy aria-label={text('common.loading')}>
        <Skeleton h={40} w={220} />
        <Skeleton h={76} />
        <Skeleton h={76} />
      </Stack>
    ) : (
      <Failed error={error} onRetry={() => void refetch()} />
    );
  }
  const orders = data.pages.flatMap((page) => page.orders);
  if (orders.length === 0) {
    return (
      <Empty
        title={text('orders.empty')}
        text={text('orders.emptyText')}
        action={{ label: text('cart.toMenu'), href: '/' }}
      />
    );
  }
  return (
    <Stack maw={720} mx="auto" w="100%">
      <Title order={1}>{text('orders.title')}</Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} />
        ))}
      </Stack>
      {hasNextPage && (
        <Button
          variant="light"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          data-testid="load-more"
        >
          {text('orders.more')}
        </Button>
      )}
    </Stack>
  );
}
