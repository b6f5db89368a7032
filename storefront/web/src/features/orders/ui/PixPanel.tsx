import { Button, Code, CopyButton, Group, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import type { Payment } from '@/api/types';
import { formatCountdown, secondsUntil } from '@/shared/format/countdown';
import { useText } from '@/shared/i18n/useText';
import { useNow } from '@/shared/ui/useNow';

function Countdown({ expiresAt }: { expiresAt: string }) {
  const text = useText();
  const seconds = secondsUntil(expiresAt, useNow(true));
  return seconds === 0 ? (
    <Text size="sm" c="red">
      {text('pix.expired')}
    </Text>
  ) : (
    <Text size="sm" c="dimmed">
      {text('pix.expires')}{' '}
      <Text span fw={700} ff="monospace" role="timer" aria-live="off">
        {formatCountdown(seconds)}
      </Text>
    </Text>
  );
}

/** A link out of the page is followed only where it is a web address. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) || /^\/(?!\/)/.test(url);
}

export function PixPanel({ payment }: { payment: Payment | undefined }) {
  const text = useText();
  const { pageUrl, pixCode, expiresAt } = payment ?? {};
  return (
    <Paper className="cafe-card" p="md" component="section" aria-label={text('pix.title')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {text('pix.title')}
          </Title>
          {expiresAt !== undefined && <Countdown expiresAt={expiresAt} />}
        </Group>
        {pageUrl === undefined ? (
          <Group gap="sm" role="status">
            <Loader size="sm" />
            <Text size="sm">{text('pix.preparing')}</Text>
          </Group>
        ) : (
          isWebAddress(pageUrl) && (
            <Button component="a" href={pageUrl} size="md" data-testid="pay-link">
              {text('pix.pay')}
            </Button>
          )
        )}
        {pixCode !== undefined && (
          <>
            <Code block aria-label={text('pix.code')} className="cafe-code">
              {pixCode}
            </Code>
            <CopyButton value={pixCode} timeout={2500}>
              {({ copied, copy }) => (
                <Button variant="light" onClick={copy} data-testid="copy-pix" aria-live="polite">
                  {copied ? text('pix.copied') : text('pix.copy')}
                </Button>
              )}
            </CopyButton>
          </>
        )}
      </Stack>
    </Paper>
  );
}
