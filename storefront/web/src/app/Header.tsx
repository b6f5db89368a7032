import { Link, useRoute } from 'wouter';
import { countItems, useCart } from '@/features/cart/api/cart';
import { Logo } from '@/shared/brand/Logo';
import { useText } from '@/shared/i18n/useText';
import { Person } from './Person';
import { LocaleToggle, SchemeToggle } from './toggles';
import { useHeaderHeight } from './useHeaderHeight';
import classes from './AppShell.module.css';

const ICON = { width: 20, height: 20, viewBox: '0 0 24 24', 'aria-hidden': true } as const;

function CartLink() {
  const text = useText();
  const { cart } = useCart();
  const [isHere] = useRoute('/cart');
  const count = countItems(cart);
  return (
    <Link
      href="/cart"
      className={classes.cart ?? ''}
      data-testid="cart-link"
      aria-label={text('nav.cartCount', { count })}
      aria-current={isHere ? 'page' : undefined}
    >
      <svg {...ICON} fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round">
        <path d="M5 8h14l-1.2 12H6.2zM9 10V6a3 3 0 0 1 6 0v4" />
      </svg>
      <span className={classes.wide}>{text('nav.cart')}</span>
      <span className={classes.count} data-testid="cart-count">
        {count}
      </span>
    </Link>
  );
}

interface NavLinkProps {
  href: string;
  label: string;
  brief: string;
  /** Whether it is left out where there is no room for it. */
  isSpare?: boolean;
}

function NavLink({ href, label, brief, isSpare = false }: NavLinkProps) {
  const [isHere] = useRoute(href);
  return (
    <Link
      href={href}
      className={`${classes.link ?? ''} ${isSpare ? (classes.spare ?? '') : ''}`}
      aria-current={isHere ? 'page' : undefined}
      aria-label={label}
    >
      <span className={classes.wide}>{label}</span>
      <span className={classes.narrow}>{brief}</span>
    </Link>
  );
}

export function Header() {
  const text = useText();
  const ref = useHeaderHeight();
  return (
    <header ref={ref} className={classes.header}>
      <div className={classes.width}>
        <Link href="/" className={classes.brand ?? ''} aria-label={text('app.home')}>
          <Logo />
          <span className={classes.name}>{text('app.name')}</span>
        </Link>
        <nav aria-label={text('app.nav')} className={classes.nav}>
          <NavLink href="/" label={text('nav.menu')} brief={text('nav.menu')} isSpare />
          <NavLink href="/orders" label={text('nav.orders')} brief={text('nav.ordersShort')} />
          <CartLink />
        </nav>
        <div className={classes.tools}>
          <Person />
          <LocaleToggle />
          <SchemeToggle />
        </div>
      </div>
    </header>
  );
}
