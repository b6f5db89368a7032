import { Code, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { isMessageId } from '@/shared/i18n/messages';
import { useText } from '@/shared/i18n/useText';
import { Failed } from '@/shared/ui/states';
import { journeyQuery } from '../api/orders';

export function Journey({ id }: { id: string }) {
  const text = useText();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(journeyQuery(id));
  const nameOf = (type: string) => {
    const key = `event.${type.replace(/\.v\d+$/, '')}`;
    return isMessageId(key) ? text(key) : type;
  };
  const timeOf = (at: string) =>
    intl.formatTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return (
    <Paper className="cafe-card" p="md" component="section" aria-label={text('order.journey')}>
      <Title order={2} size="h4" mb="sm">
        {text('order.journey')}
      </Title>
      {data === undefined && error === null && <Skeleton h={80} />}
      {data === undefined && error !== null && (
        <Failed error={error} onRetry={() => void refetch()} />
      )}
      {data?.length === 0 && <Text c="dimmed">{text('order.journeyEmpty')}</Text>}
      {data !== undefined && data.length > 0 && (
        <Stack component="ol" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
          {data.map((event) => (
            <li key={`${event.source}-${event.type}-${event.version}-${event.at}`}>
              <Group justify="space-between" gap="xs" wrap="nowrap" title={event.traceId ?? ''}>
                <Text size="sm">
                  {nameOf(event.type)} <Code>{event.source}</Code>
                </Text>
                <Text size="sm" c="dimmed" ff="monospace">
                  <time dateTime={event.at}>{timeOf(event.at)}</time>
                </Text>
              </Group>
            </li>
          ))}
        </Stack>
      )}
    </Paper>
  );
}
