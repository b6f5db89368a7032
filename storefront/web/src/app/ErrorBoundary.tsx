import { Button, Center, Stack, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';

function Crash() {
  const text = useText();
  return (
    <Center mih="100dvh" component="main">
      <Stack align="center" role="alert">
        <Title order={1} size="h3">
          {text('error.crash')}
        </Title>
        <Button
          onClick={() => {
            window.location.reload();
          }}
        >
          {text('error.reload')}
        </Button>
      </Stack>
    </Center>
  );
}

export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
