import { ActionIcon, Group, NumberInput, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Line } from '@/api/types';
import { formatMoney } from '@/shared/format/money';
import { useText } from '@/shared/i18n/useText';
import { Price } from '@/shared/ui/Price';
import { MAX_QUANTITY } from '../api/cart';

interface CartLineProps {
  line: Line;
  onQuantity: (quantity: number) => void;
  onRemove: () => void;
}

export function CartLine({ line, onQuantity, onRemove }: CartLineProps) {
  const text = useText();
  const { locale } = useIntl();
  const { sku, name } = line;
  // What is being typed, until the server's answer takes its place.
  const [draft, setDraft] = useState<{ text: string | number; of: number }>();
  const send = useDebouncedCallback(onQuantity, { delay: 350, flushOnUnmount: true });
  const shown = draft?.of === line.quantity ? draft.text : line.quantity;
  const change = (value: string | number) => {
    setDraft({ text: value, of: line.quantity });
    const quantity = Number(value);
    if (value !== '' && Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY) {
      send(quantity);
    }
  };
  const step = (by: number) => {
    change(Math.min(MAX_QUANTITY, Math.max(1, Number(shown) + by)));
  };
  return (
    <Group
      component="li"
      className="cafe-card"
      p="sm"
      justify="space-between"
      data-testid={`cart-item-${sku}`}
      bdrs="md"
    >
      <Stack gap={2} flex="1 1 12rem">
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {text('cart.each', { price: formatMoney(line.unitPrice, locale) })}
        </Text>
        <UnstyledButton
          c="var(--mantine-color-red-light-color)"
          fz="sm"
          w="fit-content"
          py={4}
          aria-label={text('cart.remove', { name })}
          data-testid={`remove-${sku}`}
          onClick={() => {
            send.cancel();
            onRemove();
          }}
        >
          {text('cart.removeShort')}
        </UnstyledButton>
      </Stack>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size={36}
          aria-label={text('cart.decrease', { name })}
          disabled={Number(shown) <= 1}
          onClick={() => {
            step(-1);
          }}
        >
          −
        </ActionIcon>
        <NumberInput
          w={60}
          hideControls
          min={1}
          max={MAX_QUANTITY}
          allowDecimal={false}
          allowNegative={false}
          value={shown}
          onChange={change}
          onBlur={() => {
            if (shown === '') {
              setDraft(undefined);
            }
          }}
          aria-label={text('cart.quantity', { name })}
          data-testid={`qty-${sku}`}
          styles={{ input: { textAlign: 'center' } }}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={text('cart.increase', { name })}
          disabled={Number(shown) >= MAX_QUANTITY}
          onClick={() => {
            step(1);
          }}
        >
          +
        </ActionIcon>
      </Group>
      <Text fw={700} miw={90} ta="right">
        <Price value={line.lineTotal} />
      </Text>
    </Group>
  );
}
