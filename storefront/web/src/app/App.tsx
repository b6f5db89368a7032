import { Container, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { CartPage } from '@/features/cart/ui/CartPage';
import { CatalogPage } from '@/features/catalog/ui/CatalogPage';
import { LiveIndicator } from '@/features/live/ui/LiveIndicator';
import { CheckoutPage } from '@/features/orders/ui/CheckoutPage';
import { OrderPage } from '@/features/orders/ui/OrderPage';
import { OrdersPage } from '@/features/orders/ui/OrdersPage';
import { useText } from '@/shared/i18n/useText';
import { Empty } from '@/shared/ui/states';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { Header } from './Header';
import classes from './App.module.css';

function NotFoundPage() {
  const text = useText();
  usePageTitle(text('notFound.title'));
  return (
    <Empty
      title={text('notFound.title')}
      text={text('notFound.text')}
      action={{ label: text('notFound.action'), href: '/' }}
    />
  );
}

/** After a change of page the reader begins at its top, with the keyboard too. */
function useFreshPage() {
  const [location] = useLocation();
  const main = useRef<HTMLElement>(null);
  const previous = useRef(location);
  useEffect(() => {
    if (previous.current !== location) {
      previous.current = location;
      window.scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
  }, [location]);
  return main;
}

export function App() {
  const text = useText();
  const main = useFreshPage();
  return (
    <div className={classes.page}>
      <a href="#main" className="cafe-skip">
        {text('app.skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Container size="lg" py="lg">
          <Switch>
            <Route path="/" component={CatalogPage} />
            <Route path="/cart" component={CartPage} />
            <Route path="/checkout" component={CheckoutPage} />
            <Route path="/orders" component={OrdersPage} />
            <Route path="/orders/:id">{({ id }) => <OrderPage key={id} id={id} />}</Route>
            <Route component={NotFoundPage} />
          </Switch>
        </Container>
      </main>
      <footer className={classes.footer}>
        <Container size="lg" py="sm">
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {text('app.footer')}
            </Text>
            <LiveIndicator />
          </Group>
        </Container>
      </footer>
    </div>
  );
}
