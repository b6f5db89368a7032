import { Button, Flex, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Cart } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { Price } from '@/shared/ui/Price';
import { Empty, Failed } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { cartQuery } from '../api/cart';
import { CartLine } from './CartLine';
import { useCartActions } from './useCartActions';

function CartContents({ cart }: { cart: Cart }) {
  const text = useText();
  const { setQuantity, remove, isPending } = useCartActions();
  return (
    <Stack gap="md" maw={720} mx="auto" w="100%">
      <Title order={1}>{text('cart.title')}</Title>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {cart.items.map((line) => (
          <CartLine
            key={line.sku}
            line={line}
            onQuantity={(quantity) => void setQuantity(line.sku, quantity)}
            onRemove={() => void remove(line)}
          />
        ))}
      </Stack>
      <Paper className="cafe-card" p="md">
        <Group justify="space-between">
          <Text fw={700}>{text('common.total')}</Text>
          <Text fw={700} size="xl" aria-live="polite" aria-busy={isPending}>
            <Price value={cart.total} />
          </Text>
        </Group>
      </Paper>
      <Flex direction={{ base: 'column-reverse', xs: 'row' }} justify="space-between" gap="xs">
        <Button component={Link} href="/" variant="subtle">
          {text('cart.continue')}
        </Button>
        <Button component={Link} href="/checkout" size="md" data-testid="checkout">
          {text('cart.checkout')}
        </Button>
      </Flex>
    </Stack>
  );
}

export function CartPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(cartQuery);
  usePageTitle(text('cart.title'));
  if (data === undefined) {
    return error === null ? (
      <Stack maw={720} mx="auto" w="100%" aria-busy aria-label={text('common.loading')}>
        <Skeleton h={40} w={180} />
        <Skeleton h={90} />
        <Skeleton h={90} />
      </Stack>
    ) : (
      <Failed error={error} onRetry={() => void refetch()} />
    );
  }
  return data.items.length === 0 ? (
    <Empty
      title={text('cart.empty')}
      text={text('cart.emptyText')}
      action={{ label: text('cart.toMenu'), href: '/' }}
    />
  ) : (
    <CartContents cart={data} />
  );
}
