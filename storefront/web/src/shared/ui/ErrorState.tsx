import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { isOffline } from '@/api/problem';
import { useProblemText } from '../i18n/problemText';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { useOnline } from './useOnline';
import classes from './state.module.css';

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
  /** 2 where the page has a heading of its own. */
  level?: 1 | 2;
  /** What can be shown all the same, such as what was known last. */
  children?: ReactNode;
}

/** What stands where something could not be loaded. It loads again by itself once the device is back in the network. */
export function ErrorState({ error, onRetry, level = 1, children }: ErrorStateProps) {
  const text = useText();
  const problemText = useProblemText();
  const isOnline = useOnline();
  const retry = useEffectEvent(onRetry);
  const offline = !isOnline || isOffline(error);
  useEffect(() => {
    const again = () => {
      retry();
    };
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
    };
  }, []);
  const Heading = `h${level}` as const;
  return (
    <div className={classes.state} role="alert" data-testid="error-state">
      <Heading className={classes.title}>
        {text(offline ? 'error.offlineTitle' : 'error.title')}
      </Heading>
      <p className={classes.text}>{problemText(error)}</p>
      <Button onClick={onRetry}>{text('common.retry')}</Button>
      {children}
    </div>
  );
}
