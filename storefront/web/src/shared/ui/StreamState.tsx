import type { ReactNode } from 'react';
import classes from './StreamState.module.css';

interface StreamStateProps {
  state: 'connecting' | 'live' | 'reconnecting' | 'stale';
  /** The state in words. */
  children: ReactNode;
  testId?: string;
}

/** Whether a page moves by itself now. */
export function StreamState({ state, children, testId = 'live-indicator' }: StreamStateProps) {
  return (
    <div role="status" className={classes.indicator} data-testid={testId} data-state={state}>
      <span className={classes.dot} data-state={state} aria-hidden="true" />
      {children}
    </div>
  );
}
