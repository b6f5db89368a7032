import { ActionIcon, Anchor, Badge, Button, Container, Group, Text } from '@mantine/core';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRoute } from 'wouter';
import { cartQuery, countItems } from '@/features/cart/api/cart';
import { Logo } from '@/shared/brand/Logo';
import { useLocale } from '@/shared/i18n/LocaleProvider';
import { useText } from '@/shared/i18n/useText';
import classes from './App.module.css';

function SchemeToggle() {
  const text = useText();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="subtle"
      size={38}
      aria-label={text(`scheme.${next}`)}
      data-testid="scheme-toggle"
      onClick={() => {
        setColorScheme(next);
      }}
    >
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true" fill="currentColor">
        {next === 'dark' ? (
          <path d="M20.5 14.2A8.5 8.5 0 0 1 9.8 3.5a8.5 8.5 0 1 0 10.7 10.7z" />
        ) : (
          <path d="M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4z" />
        )}
      </svg>
    </ActionIcon>
  );
}

function LocaleToggle() {
  const text = useText();
  const { locale, toggle } = useLocale();
  const next = locale === 'en' ? 'pt-BR' : 'en';
  return (
    <Button
      variant="subtle"
      size="compact-md"
      lang={next}
      aria-label={text('locale.toggle')}
      data-testid="locale-toggle"
      onClick={toggle}
    >
      {next === 'en' ? 'EN' : 'PT'}
    </Button>
  );
}

function CartLink() {
  const text = useText();
  const { data } = useQuery(cartQuery);
  const count = countItems(data);
  return (
    <Button
      component={Link}
      href="/cart"
      variant="light"
      size="compact-md"
      data-testid="cart-link"
      aria-label={text('nav.cartCount', { count })}
      rightSection={
        <Badge size="sm" circle={count < 10} data-testid="cart-count">
          {count}
        </Badge>
      }
    >
      {text('nav.cart')}
    </Button>
  );
}

function NavLink({ href, label }: { href: string; label: string }) {
  const [isHere] = useRoute(href);
  return (
    <Anchor
      component={Link}
      href={href}
      size="sm"
      fw={isHere ? 700 : 500}
      aria-current={isHere ? 'page' : undefined}
    >
      {label}
    </Anchor>
  );
}

export function Header() {
  const text = useText();
  return (
    <header className={classes.header}>
      <Container size="lg" py={8}>
        <Group justify="space-between" gap="xs">
          <Link href="/" className={classes.brand ?? ''} aria-label={text('app.home')}>
            <Logo />
            <Text component="span" className={classes.name ?? ''}>
              {text('app.name')}
            </Text>
          </Link>
          <Group gap={4} wrap="nowrap" className={classes.tools ?? ''}>
            <LocaleToggle />
            <SchemeToggle />
          </Group>
          <Group
            component="nav"
            gap="md"
            wrap="nowrap"
            aria-label={text('app.nav')}
            className={classes.nav ?? ''}
          >
            <NavLink href="/" label={text('nav.menu')} />
            <NavLink href="/orders" label={text('nav.orders')} />
            <CartLink />
          </Group>
        </Group>
      </Container>
    </header>
  );
}
