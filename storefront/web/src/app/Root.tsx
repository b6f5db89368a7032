import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LiveProvider } from '@/features/live/ui/LiveProvider';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { StaffPage } from './pages';
import { StaffShell } from './StaffShell';

/** The shopper's pages with their live stream, and the counter's own, which have other streams and other surroundings. */
export function Root() {
  return (
    <Switch>
      <Route path="/staff">
        <StaffShell>
          <ErrorBoundary>
            <Suspense fallback={<PageSkeleton shape="cards" />}>
              <StaffPage />
            </Suspense>
          </ErrorBoundary>
        </StaffShell>
      </Route>
      <Route>
        <LiveProvider>
          <App />
        </LiveProvider>
      </Route>
    </Switch>
  );
}
