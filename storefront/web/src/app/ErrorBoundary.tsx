import { Component, useEffect, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';

/** How a page that has failed is loaded anew by itself. */
interface Reload {
  everyMs: number;
  reload: () => Promise<unknown>;
}

function Crash({ reload }: { reload: Reload | undefined }) {
  const text = useText();
  useEffect(() => {
    if (reload === undefined) {
      return undefined;
    }
    const timer = setInterval(() => {
      void reload.reload();
    }, reload.everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [reload]);
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
  /** For a page at which nobody is who could do it. */
  reload?: Reload;
}

/** A page that fails leaves the rest standing: from the header every other page can be reached. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash reload={this.props.reload} /> : this.props.children;
  }
}
