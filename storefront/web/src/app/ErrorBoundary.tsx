import { Component, type ReactNode } from 'react';
import { useText } from '@/shared/i18n/useText';
import { Button } from '@/shared/ui/Button';

function Crash() {
  const text = useText();
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

/** A page that fails leaves the rest standing: from the header every other page can be reached. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}
