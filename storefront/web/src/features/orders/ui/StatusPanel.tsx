import { Paper, Text, Timeline, Title } from '@mantine/core';
import type { Order } from '@/api/types';
import { useText } from '@/shared/i18n/useText';
import { canDelete } from '../api/rank';
import { stepsOf } from '../api/steps';

export function StatusPanel({ order }: { order: Order }) {
  const text = useText();
  const { status, reason } = order;
  const steps = stepsOf(order);
  const active = steps.findIndex((step) => step.state === 'current');
  const explained = () => {
    if (order.deletionRequested === true && canDelete(status)) {
      return text('order.deletionRequested');
    }
    const isDeleted = status === 'DELETED' && reason !== undefined;
    return isDeleted ? text(`reason.${reason}`) : text(`statusText.${status}`);
  };
  return (
    <Paper className="cafe-card" p="md" component="section" aria-label={text('order.progress')}>
      <div role="status" aria-live="polite" data-testid="order-status" data-status={status}>
        <Title order={2} size="h3">
          {text(`status.${status}`)}
        </Title>
        <Text mt={4}>{explained()}</Text>
        {status === 'REFUNDED' && reason !== undefined && (
          <Text size="sm" c="dimmed">
            {text(`reason.${reason}`)}
          </Text>
        )}
      </div>
      <Timeline active={active} bulletSize={18} lineWidth={3} mt="lg" role="list">
        {steps.map((step) => (
          <Timeline.Item
            key={step.status}
            role="listitem"
            aria-current={step.state === 'current' ? 'step' : undefined}
            title={text(`status.${step.status}`)}
            {...(step.state === 'ahead' ? { c: 'dimmed' } : {})}
          />
        ))}
      </Timeline>
    </Paper>
  );
}
