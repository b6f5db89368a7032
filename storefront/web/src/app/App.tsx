import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { AppShell } from './AppShell';
import { ErrorBoundary } from './ErrorBoundary';
import { NotFoundPage } from './NotFoundPage';
import {
  CartPage,
  CatalogPage,
  CheckoutPage,
  OrderPage,
  OrdersPage,
  PeoplePage,
  ProblemPage,
  SignInPage,
} from './pages';
import { useLanguageChange } from './useLanguageChange';

export function App() {
  const [path] = useLocation();
  useLanguageChange();
  return (
    <AppShell>
      <ErrorBoundary key={path}>
        <Suspense fallback={<PageSkeleton shape={path === '/' ? 'cards' : 'rows'} />}>
          <Switch>
            <Route path="/">
              <CatalogPage />
            </Route>
            <Route path="/cart">
              <CartPage />
            </Route>
            <Route path="/checkout">
              <CheckoutPage />
            </Route>
            <Route path="/orders">
              <OrdersPage />
            </Route>
            <Route path="/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>
            <Route path="/login">
              <SignInPage />
            </Route>
            <Route path="/office/people">
              <PeoplePage />
            </Route>
            <Route path="/problems/:name">{({ name }) => <ProblemPage name={name} />}</Route>
            <Route>
              <NotFoundPage />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </AppShell>
  );
}
