import { Alert, Button, Center, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../i18n/useText';
import { useErrorText } from './useErrorText';

interface EmptyProps {
  title: string;
  text?: string;
  action?: { label: string; href: string };
}

export function Empty({ title, text, action }: EmptyProps) {
  return (
    <Center py="xl" mih="40vh">
      <Stack align="center" gap="sm" maw={420}>
        <Title order={1} size="h2" ta="center">
          {title}
        </Title>
        {text !== undefined && (
          <Text c="dimmed" ta="center">
            {text}
          </Text>
        )}
        {action !== undefined && (
          <Button component={Link} href={action.href} mt="sm" size="md">
            {action.label}
          </Button>
        )}
      </Stack>
    </Center>
  );
}

export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = useText();
  const errorText = useErrorText();
  return (
    <Alert color="red" title={text('error.title')} role="alert" my="lg">
      <Stack align="flex-start" gap="sm">
        <Text size="sm">{errorText(error)}</Text>
        <Button size="xs" variant="light" color="red" onClick={onRetry}>
          {text('common.retry')}
        </Button>
      </Stack>
    </Alert>
  );
}
