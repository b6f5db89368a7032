import { Group, Text } from '@mantine/core';
import { useText } from '@/shared/i18n/useText';
import { useLiveState } from './LiveProvider';
import classes from './LiveIndicator.module.css';

export function LiveIndicator() {
  const state = useLiveState();
  const text = useText();
  return (
    <Group gap={6} wrap="nowrap" role="status" data-testid="live-indicator" data-state={state}>
      <span className={classes.dot} data-state={state} aria-hidden="true" />
      <Text size="xs" c="dimmed">
        {text(`live.${state}`)}
      </Text>
    </Group>
  );
}
