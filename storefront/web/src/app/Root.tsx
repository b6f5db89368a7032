import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LiveProvider } from '@/features/live/ui/LiveProvider';
import { reloadIfServed } from '@/shared/reload';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { App } from './App';
import { ErrorBoundary } from './ErrorBoundary';
import { DisplayPage, StaffPage } from './pages';
import { StaffShell } from './StaffShell';
import { LocaleToggle } from './toggles';

/** Nobody is at a wall screen to load it anew. */
const RELOAD = { everyMs: 30_000, reload: reloadIfServed };

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
      <Route path="/display">
        <ErrorBoundary reload={RELOAD}>
          <Suspense fallback={null}>
            <DisplayPage tools={<LocaleToggle />} />
          </Suspense>
        </ErrorBoundary>
      </Route>
      <Route>
        <LiveProvider>
          <App />
        </LiveProvider>
      </Route>
    </Switch>
  );
}
