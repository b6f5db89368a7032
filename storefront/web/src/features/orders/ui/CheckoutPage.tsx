import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { cartQuery } from '@/features/cart/api/cart';
import { useText } from '@/shared/i18n/useText';
import { Empty, Failed } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { CheckoutForm } from './CheckoutForm';

export function CheckoutPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(cartQuery);
  usePageTitle(text('checkout.title'));
  if (data === undefined) {
    return error === null ? (
      <Stack maw={640} mx="auto" w="100%" aria-busy aria-label={text('common.loading')}>
        <Skeleton h={40} w={240} />
        <Skeleton h={160} />
        <Skeleton h={240} />
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
    <CheckoutForm cart={data} />
  );
}
