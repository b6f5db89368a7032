import { Group, Stack, Text } from '@mantine/core';
import type { Line, Money } from '@/api/types';
import { useText } from '../i18n/useText';
import { Price } from './Price';

export function Lines({ lines, total }: { lines: readonly Line[]; total: Money }) {
  const text = useText();
  return (
    <Stack gap="xs">
      {lines.map((line) => (
        <Group key={line.sku} justify="space-between" wrap="nowrap" align="baseline">
          <Text size="sm">
            {line.quantity} × {line.name}
          </Text>
          <Text size="sm" ff="monospace">
            <Price value={line.lineTotal} />
          </Text>
        </Group>
      ))}
      <Group justify="space-between" mt="xs">
        <Text fw={700}>{text('common.total')}</Text>
        <Text fw={700} ff="monospace">
          <Price value={total} />
        </Text>
      </Group>
    </Stack>
  );
}
