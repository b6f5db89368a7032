import { Badge, Button, Card, Group, Image, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Product } from '@/api/types';
import { useAddToCart } from '@/features/cart/api/cart';
import { useText } from '@/shared/i18n/useText';
import { Price } from '@/shared/ui/Price';
import { useErrorText } from '@/shared/ui/useErrorText';

const FEW = 5;

function Availability({ available }: { available: number }) {
  const text = useText();
  if (available === 0) {
    return (
      <Badge color="gray" variant="light">
        {text('catalog.soldOut')}
      </Badge>
    );
  }
  return available <= FEW ? (
    <Badge color="orange" variant="light">
      {text('catalog.few', { count: available })}
    </Badge>
  ) : (
    <Badge color="green" variant="light">
      {text('catalog.available')}
    </Badge>
  );
}

export function ProductCard({ product }: { product: Product }) {
  const text = useText();
  const errorText = useErrorText();
  const add = useAddToCart();
  const { sku, name } = product;
  const addOne = () => {
    add.mutate(sku, {
      onSuccess: () => {
        notifications.show({
          id: `cart-${sku}`,
          message: text('catalog.added', { name }),
          autoClose: 2500,
          closeButtonProps: { 'aria-label': text('common.close') },
        });
      },
      onError: (error) => {
        notifications.show({
          color: 'red',
          title: text('catalog.addFailed', { name }),
          message: errorText(error),
          closeButtonProps: { 'aria-label': text('common.close') },
        });
      },
    });
  };
  return (
    <Card component="li" className="cafe-card" padding="sm" data-testid={`product-${sku}`}>
      <Card.Section>
        <Image src={product.image} alt="" className="cafe-picture" fit="cover" loading="lazy" />
      </Card.Section>
      <Stack gap={6} mt="sm" flex={1}>
        <Title order={2} size="h4" lh={1.2}>
          {name}
        </Title>
        <Text size="sm" c="dimmed" flex={1}>
          {product.description}
        </Text>
        <Group justify="space-between" gap="xs">
          <Text fw={700} size="lg">
            <Price value={product.price} />
          </Text>
          <Availability available={product.available} />
        </Group>
        <Button
          fullWidth
          data-testid={`add-${sku}`}
          aria-label={text('catalog.addNamed', { name })}
          disabled={product.available === 0}
          loading={add.isPending}
          onClick={addOne}
        >
          {text('catalog.add')}
        </Button>
      </Stack>
    </Card>
  );
}
