import { Component, useEffect, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';

function Crash({ reloadsAfterMs }: { reloadsAfterMs: number | undefined }) {
  const text = useText();
  useEffect(() => {
    if (reloadsAfterMs === undefined) {
      return undefined;
    }
    const timer = setTimeout(() => {
      window.location.reload();
    }, reloadsAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [reloadsAfterMs]);
  return (
    <div role="alert" className="cafe-crash">
      <h1>{text('error.crash')}</h1>
      <Button
        onClick={() => {
          window.location.reload();
        }}
      >
        {text('error.reload')}
      </Button>
    </div>
  );
}

interface ErrorBoundaryProps {
  children: ReactNode;
  /** After how long the page is loaded anew by itself; never where there is nothing given. */
  reloadsAfterMs?: number;
}

/** A page that fails leaves the rest standing: from the header every other page can be reached. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <Crash reloadsAfterMs={this.props.reloadsAfterMs} />
    ) : (
      this.props.children
    );
  }
}
